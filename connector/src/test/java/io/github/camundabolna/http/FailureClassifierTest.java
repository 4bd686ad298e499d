package io.github.camundabolna.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.testing.MockApiServer;
import io.github.camundabolna.testing.RequestSamples;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The table in docs/reference/errors.md, row by row, for requests that may and may not be repeated.
 */
class FailureClassifierTest {

  @AutoClose private final MockApiServer bolna = new MockApiServer();

  @ParameterizedTest
  @CsvSource({
    "300, UNKNOWN_OUTCOME, REJECTED",
    "302, UNKNOWN_OUTCOME, REJECTED",
    "400, REJECTED, REJECTED",
    "404, REJECTED, REJECTED",
    "409, REJECTED, REJECTED",
    "422, REJECTED, REJECTED",
    "401, UNAUTHORIZED, UNAUTHORIZED",
    "403, UNAUTHORIZED, UNAUTHORIZED",
    "402, BALANCE_LOW, BALANCE_LOW",
    "429, SAFE_TO_RETRY, SAFE_TO_RETRY",
    "408, UNKNOWN_OUTCOME, SAFE_TO_RETRY",
    "500, UNKNOWN_OUTCOME, SAFE_TO_RETRY",
    "502, UNKNOWN_OUTCOME, SAFE_TO_RETRY",
    "503, UNKNOWN_OUTCOME, SAFE_TO_RETRY",
    "504, UNKNOWN_OUTCOME, SAFE_TO_RETRY"
  })
  void eachStatusHasItsKind(int status, Kind ofPost, Kind ofGet) {
    bolna.enqueue(status, "{}").enqueue(status, "{}").enqueue(status, "{}");
    BolnaClient client = bolna.client();

    ApiException post = RequestSamples.failure(() -> client.makeCall(RequestSamples.call()));
    ApiException get = RequestSamples.failure(() -> client.execution(MockApiServer.ID));
    ApiException stop = RequestSamples.failure(() -> client.stopCall(MockApiServer.ID));

    assertThat(post.kind()).isEqualTo(ofPost);
    assertThat(get.kind()).isEqualTo(ofGet);
    assertThat(stop.kind()).as("to stop twice is to stop once").isEqualTo(ofGet);
    assertThat(post.httpStatus()).hasValue(status);
    assertThat(bolna.requestCount()).as("each sent once").isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"error\":1001,\"message\":\"agent_id is required\"} | agent_id is required",
        "{\"message\":\"too soon\"} | too soon",
        "{\"detail\":\"Invalid API key\"} | Invalid API key",
        "{\"detail\":[{\"loc\":[\"body\",\"user\",\"x\"],\"msg\":\"field required\"},"
            + "{\"msg\":\"no\"},\"odd\"]} | user.x: field required; no; odd",
        "{\"error\":\"call a1b2 not found\"} | call a1b2 not found",
        "{\"error\":1001} | {\"error\":1001}",
        "<html>Bad   gateway</html> | <html>Bad gateway</html>"
      })
  void whatBolnaSaysIsShownInOneLine(String body, String said) {
    ApiException failure =
        RequestSamples.failure(
            () -> bolna.enqueue(400, body).client().makeCall(RequestSamples.call()));

    assertThat(failure.vendorMessage()).contains(said);
    assertThat(failure).hasMessage("Bolna answered POST /call with 400: " + said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401 | {\"detail\":\"Invalid API key\"} | : Invalid API key",
        "403 | {\"detail\":\"Not allowed.\"} | : Not allowed",
        "401 | '' | ''"
      })
  void keyThatIsRefusedIsToBeChecked(int status, String body, String said) {
    ApiException failure =
        RequestSamples.failure(
            () -> bolna.enqueue(status, body).client().makeCall(RequestSamples.call()));

    assertThat(failure)
        .hasMessage(
            "Bolna answered POST /call with %d%s. Check the API key, by default in the secret"
                    .formatted(status, said)
                + " BOLNA_API_KEY");
    assertThat(failure.vendorMessage().orElse("")).doesNotContain("Check");
  }

  @Test
  void silenceAndLongWindednessAreBothShownWell() {
    bolna.enqueue(400, "").enqueue(400, "{\"message\":\"" + "x".repeat(600) + "\"}");
    BolnaClient client = bolna.client();

    ApiException silent = RequestSamples.failure(() -> client.makeCall(RequestSamples.call()));
    ApiException wordy = RequestSamples.failure(() -> client.makeCall(RequestSamples.call()));

    assertThat(silent.vendorMessage()).isEmpty();
    assertThat(silent).hasMessage("Bolna answered POST /call with 400");
    assertThat(wordy.vendorMessage()).contains("x".repeat(500) + "…");
  }

  @ParameterizedTest
  @CsvSource({
    "120, PT2M",
    "' 7 ', PT7S",
    "0, PT0S",
    "-5, PT0S",
    "'Fri, 21 Aug 2026 05:06:30 GMT', PT1M30S",
    "'Fri, 21 Aug 2026 05:00:00 GMT', PT0S",
    "99999999999999999999, ",
    "soon, "
  })
  void retryAfterIsReadAsSecondsOrAsDate(String header, Duration wait) {
    ApiException failure =
        RequestSamples.failure(
            () ->
                bolna
                    .enqueue(TestResponses.withHeader(429, "Retry-After", header))
                    .client()
                    .makeCall(RequestSamples.call()));

    assertThat(failure.retryAfter()).isEqualTo(Optional.ofNullable(wait));
  }

  @ParameterizedTest
  @ValueSource(strings = {"4294967296", "99999999999999999999", "soon"})
  void aWaitThatNoNumberHoldsIsStillAnAnswer(String header) {
    bolna.enqueue(TestResponses.withHeader(503, "Retry-After", header));

    ApiException failure =
        RequestSamples.failure(() -> bolna.client().makeCall(RequestSamples.call()));

    assertThat(failure.httpStatus()).hasValue(503);
    assertThat(bolna.requestCount()).isOne();
  }

  @ParameterizedTest
  @CsvSource({"balance-low", "balance_low"})
  void anEmptyAccountInAGoodAnswerIsAFailure(String status) {
    ApiException failure =
        RequestSamples.failure(
            () ->
                bolna
                    .enqueue(200, "{\"execution_id\":\"x\",\"status\":\"" + status + "\"}")
                    .client()
                    .makeCall(RequestSamples.call()));

    assertThat(failure.kind()).isEqualTo(Kind.BALANCE_LOW);
  }
}
