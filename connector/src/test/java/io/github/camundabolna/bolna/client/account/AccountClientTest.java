package io.github.camundabolna.bolna.client.account;

import static io.github.camundabolna.testing.RecordedRequestAssertions.assertLine;
import static io.github.camundabolna.testing.RequestSamples.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.WebhookUrl;
import io.github.camundabolna.testing.MockApiServer;
import java.math.BigDecimal;
import java.util.Optional;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountClientTest {

  private static final WebhookUrl MODEL =
      new WebhookUrl("https://llm.example/v1?key=a-long-secret");

  @AutoClose private final MockApiServer bolna = new MockApiServer();

  @Test
  void accountIsRead() {
    bolna.enqueue(
        200,
        """
        {"id": "u1", "name": "Asha", "email": "asha@example.com", "wallet": 9930.01,
         "concurrency": {"max": 10, "current": 7}}\
        """);

    assertThat(bolna.accounts().account())
        .isEqualTo(
            new Account(
                "u1",
                Optional.of("Asha"),
                Optional.of("asha@example.com"),
                Optional.of(new BigDecimal("9930.01")),
                Optional.of(BigDecimal.TEN),
                Optional.of(BigDecimal.valueOf(7))));
    assertLine(bolna.takeRequest(), "GET /user/me HTTP/1.1");
  }

  @ParameterizedTest
  @CsvSource({"401, UNAUTHORIZED", "403, UNAUTHORIZED", "500, SAFE_TO_RETRY"})
  void refusalIsReportedByItsKind(int status, Kind kind) {
    bolna.enqueue(status, "{}");

    assertThat(failure(() -> bolna.accounts().account()).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{\"wallet\": 1}"})
  void answerWithoutAnIdIsNoAccount(String body) {
    bolna.enqueue(200, body);

    assertThat(failure(() -> bolna.accounts().account()).kind()).isEqualTo(Kind.SAFE_TO_RETRY);
  }

  @Test
  void userOfAnAccountIsNotShownWhereItIsLogged() {
    bolna.enqueue(200, "{\"id\": \"u1\", \"name\": \"Asha\", \"email\": \"asha@example.com\"}");

    assertThat(bolna.accounts().account().toString())
        .contains("u1")
        .doesNotContainIgnoringCase("asha");
  }

  @Test
  void modelIsSent() {
    bolna.enqueue(200, "{\"message\":\"model added successfully\",\"status\":\"added\"}");

    bolna.accounts().addModel("Customer-care Model", MODEL);

    RecordedRequest request = bolna.takeRequest();
    assertLine(request, "POST /user/model/custom HTTP/1.1");
    assertThat(request.getBody().utf8())
        .isEqualTo(
            "{\"custom_model_name\":\"Customer-care Model\",\"custom_model_url\":\""
                + MODEL.value()
                + "\"}");
  }

  @Test
  void queryOfAModelsUrlIsInNoFailure() {
    bolna.enqueue(400, "{\"message\":\"can't reach " + MODEL.value() + "\"}");

    assertThat(failure(() -> bolna.accounts().addModel("m", MODEL)))
        .hasMessageContaining("https://llm.example/v1?***")
        .hasMessageNotContaining("a-long-secret");
  }

  @Test
  void lostAnswerToAModelMayBeRepeatedBecauseASecondOneCostsNothing() {
    bolna.enqueue(500, "{}");

    assertThat(failure(() -> bolna.accounts().addModel("m", MODEL)).kind())
        .isEqualTo(Kind.SAFE_TO_RETRY);
  }
}
