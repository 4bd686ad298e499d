package io.github.camundabolna.bolna.client.account;

import static io.github.camundabolna.testing.RecordedRequestAssertions.assertLine;
import static io.github.camundabolna.testing.RequestSamples.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.http.ApiException.Kind;
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
                Optional.of(new BigDecimal("9930.01")),
                Optional.of(BigDecimal.TEN),
                Optional.of(BigDecimal.valueOf(7))));
    RecordedRequest request = bolna.takeRequest();
    assertLine(request, "GET /user/me HTTP/1.1");
    assertThat(request.getHeaders().get("Accept")).isEqualTo("application/json");
    assertThat(request.getHeaders().get("User-Agent")).startsWith("camunda-bolna-connector/");
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
}
