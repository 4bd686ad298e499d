package io.github.camundabolna.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.bolna.client.call.CallStatus;
import io.github.camundabolna.bolna.client.call.ExecutionQuery;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.testing.MockApiServer;
import io.github.camundabolna.testing.RequestSamples;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import mockwebserver3.MockResponse;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are no answer, and what they leave known of the request. */
class VendorHttpInvalidResponsesTest {

  @AutoClose private final MockApiServer bolna = new MockApiServer();

  @ParameterizedTest
  @ValueSource(strings = {"<html>", "{\"execution_id\":", "", "null", "[]", "\"done\"", "{}"})
  void anUnreadableAnswerToACallLeavesItsOutcomeUnknown(String body) {
    bolna.enqueue(200, body);

    ApiException failure = failureOfCall(bolna.client());

    assertThat(failure.kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
    assertThat(failure.getMessage()).contains("POST /call").doesNotContain("\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>", "", "null", "[]", "{\"id\":\"x\"}", "{\"status\":\"busy\"}"})
  void anUnreadableExecutionHasNoEffect(String body) {
    bolna.enqueue(200, body);

    ApiException failure = RequestSamples.failure(() -> bolna.client().execution(MockApiServer.ID));

    assertThat(failure.kind()).isEqualTo(Kind.SAFE_TO_RETRY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "[]", "null", "{\"data\":null}", "{\"message\":\"later\"}"})
  void anAnswerWithoutRowsIsNoEmptyList(String body) {
    bolna.enqueue(200, body);
    ExecutionQuery query =
        ExecutionQuery.all(MockApiServer.AGENT, bolna.clock.instant(), bolna.clock.instant());

    ApiException failure = RequestSamples.failure(() -> bolna.client().executions(query));

    assertThat(failure.kind()).isEqualTo(Kind.SAFE_TO_RETRY);
  }

  /** The parser's own words show what it stumbled over. */
  @Test
  void aBrokenFieldThatIsSkippedIsUnreadableToo() {
    bolna.enqueue(200, "{\"page\": [{\"number\": oops}], \"data\": []}");
    VendorHttp http = new VendorHttp(bolna.settings(Duration.ofSeconds(5), 1_000), bolna.clock);
    RequestContext caller = new RequestContext(new ApiKey("bn-a"), Deadline.NEVER);

    ApiException failure =
        RequestSamples.failure(() -> http.sendForRows(caller, ApiRequest.get("rows"), row -> {}));

    assertThat(failure.reason()).isEqualTo(ApiException.Reason.REQUEST);
    assertThat(failure.getMessage()).contains("not valid JSON").doesNotContain("oops");
  }

  @Test
  void anAnswerAboveTheLimitIsRefused() {
    HttpSettings small = bolna.settings(Duration.ofSeconds(5), 10);
    bolna.enqueue(200, "12345678901").enqueue(200, "1234567890");

    ApiException failure =
        RequestSamples.failure(() -> bolna.client(small).execution(MockApiServer.ID));
    ApiException atTheLimit =
        RequestSamples.failure(() -> bolna.client(small).execution(MockApiServer.ID));

    assertThat(failure).hasMessageContaining("larger than 10 bytes");
    assertThat(atTheLimit).hasMessageContaining("without the expected data");
  }

  @Test
  void aCompressedAnswerIsRead() throws Exception {
    Buffer body = new Buffer();
    try (var gzip = Okio.buffer(new GzipSink(body))) {
      gzip.writeUtf8("{\"id\":\"x\",\"status\":\"busy\"}");
    }
    bolna.enqueue(
        new MockResponse.Builder().addHeader("Content-Encoding", "gzip").body(body).build());

    assertThat(bolna.client().execution(MockApiServer.ID).status()).isEqualTo(CallStatus.BUSY);
    assertThat(bolna.takeRequest().getHeaders().get("Accept-Encoding")).isEqualTo("gzip");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void aRedirectIsNotFollowed(int status) {
    bolna.enqueue(TestResponses.withHeader(status, "Location", bolna.uri() + "/elsewhere"));

    assertThat(failureOfCall(bolna.client()).kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
    assertThat(bolna.requestCount()).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "00", " 0 ", "-0"})
  void anInvitationToRepeatAtOnceIsDeclined(String retryAfter) {
    bolna.enqueue(
        TestResponses.withHeader(503, "Retry-After", retryAfter),
        TestResponses.json(200, "{\"execution_id\":\"second\"}"));

    assertThat(failureOfCall(bolna.client()).kind()).isEqualTo(Kind.UNKNOWN_OUTCOME);
    assertThat(bolna.requestCount()).isOne();
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 407, 408, 421})
  void noStatusMakesTheClientRepeatByItself(int status) {
    bolna.enqueue(status, "{}").enqueue(200, "{\"execution_id\":\"second\"}");

    failureOfCall(bolna.client());

    assertThat(bolna.requestCount()).isOne();
  }

  private static ApiException failureOfCall(BolnaClient client) {
    return RequestSamples.failure(() -> client.makeCall(RequestSamples.call()));
  }
}
