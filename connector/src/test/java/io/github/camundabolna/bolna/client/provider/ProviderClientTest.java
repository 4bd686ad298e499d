package io.github.camundabolna.bolna.client.provider;

import static io.github.camundabolna.testing.RecordedRequestAssertions.assertLine;
import static io.github.camundabolna.testing.RequestSamples.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.SecretValue;
import io.github.camundabolna.testing.MockApiServer;
import java.time.Instant;
import java.util.Optional;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderClientTest {

  private static final String VALUE = "sk-0123456789az";
  private static final SecretValue SECRET = new SecretValue(VALUE);

  @AutoClose private final MockApiServer bolna = new MockApiServer();

  @Test
  void nameAndValueAreSent() {
    bolna.enqueue(200, "{\"message\":\"successful\",\"status\":\"added\"}");

    bolna.providers().add("OPENAI_API_KEY", SECRET);

    RecordedRequest request = bolna.takeRequest();
    assertLine(request, "POST /providers HTTP/1.1");
    assertThat(request.getBody().utf8())
        .isEqualTo("{\"provider_name\":\"OPENAI_API_KEY\",\"provider_value\":\"" + VALUE + "\"}");
  }

  @ParameterizedTest
  @CsvSource({"400, REJECTED", "403, UNAUTHORIZED", "500, UNKNOWN_OUTCOME"})
  void failureNeverShowsTheValue(int status, Kind kind) {
    bolna.enqueue(status, "{\"message\":\"invalid value " + VALUE + "\"}");

    ApiException failure = failure(() -> bolna.providers().add("OPENAI_API_KEY", SECRET));

    assertThat(failure.kind()).isEqualTo(kind);
    assertThat(failure + " " + failure.vendorMessage()).doesNotContain("0123456789");
  }

  @Test
  void messageWithoutTheValueIsShown() {
    bolna.enqueue(400, "{\"message\":\"unknown provider\"}");

    assertThat(failure(() -> bolna.providers().add("X", SECRET)))
        .hasMessage("Bolna answered POST /providers with 400: unknown provider");
  }

  @Test
  void providersAreReadWithoutTheirValues() {
    bolna.enqueue(
        200,
        """
        [{"provider_id": "3c90c3cc-0d44-4b50-8888-8dd25736052a", "provider_name": "OPENAI_API_KEY",
          "provider_value": "xxxxxxxaz", "humanized_created_at": "7 hours ago",
          "created_at": "2024-01-29T12:44:12Z"},
         {"provider_name": "X"}, {"provider_id": "nameless"}, null]\
        """);

    assertThat(bolna.providers().providers())
        .containsExactly(
            new Provider(
                "OPENAI_API_KEY",
                Optional.of("3c90c3cc-0d44-4b50-8888-8dd25736052a"),
                Optional.of(Instant.parse("2024-01-29T12:44:12Z"))),
            new Provider("X", Optional.empty(), Optional.empty()))
        .asString()
        .doesNotContain("xxxxxxxaz");
    assertLine(bolna.takeRequest(), "GET /providers HTTP/1.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"data\":[]}", "\"x\""})
  void answerThatIsNoListIsNotTakenForAnEmptyOne(String body) {
    bolna.enqueue(200, body);

    assertThat(failure(() -> bolna.providers().providers()).kind()).isEqualTo(Kind.SAFE_TO_RETRY);
  }

  @Test
  void removeNamesTheProvider() {
    bolna.enqueue(200, "{\"message\":\"successful\",\"status\":\"removed\"}");

    bolna.providers().remove("OPENAI_API_KEY");

    assertLine(bolna.takeRequest(), "DELETE /providers/OPENAI_API_KEY HTTP/1.1");
  }
}
