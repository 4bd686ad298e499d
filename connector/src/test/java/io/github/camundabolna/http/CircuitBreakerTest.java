package io.github.camundabolna.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.http.CircuitBreaker.Admission;
import io.github.camundabolna.testing.MockApiServer;
import io.github.camundabolna.testing.RequestSamples;
import io.github.camundabolna.testing.TestHttpSettings;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A Bolna that does not answer is not asked, but for a probe now and then. */
@Tag("slow")
class CircuitBreakerTest {

  private static final String CALL =
      "{\"id\":\"%s\",\"status\":\"busy\"}".formatted(MockApiServer.ID);

  @AutoClose private final MockApiServer bolna = new MockApiServer();
  private final HttpSettings settings = bolna.settings(Duration.ofMillis(300), 100_000);
  private final BolnaClient client = bolna.client(settings);
  private final BolnaClient patient =
      bolna.client(TestHttpSettings.withTimeout(settings, Duration.ofSeconds(30)));

  @Test
  void afterFiveRequestsWithoutAnAnswerNothingIsSent() {
    open();

    ApiException failure = failure();

    assertThat(failure.kind()).isEqualTo(Kind.SAFE_TO_RETRY);
    assertThat(failure.reason()).isEqualTo(Reason.OUTAGE);
    assertThat(failure)
        .hasMessage(
            "GET /executions/"
                + MockApiServer.ID
                + " was not sent: Bolna did not answer the last requests");
    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(10));
    assertThat(bolna.requestCount()).isEqualTo(5);
  }

  @Test
  void anAnswerToTheProbeClosesIt() {
    open();
    bolna.clock.advance(Duration.ofSeconds(10));
    bolna.enqueue(200, CALL).enqueue(200, CALL);

    assertThat(read().id()).isEqualTo(MockApiServer.ID);
    assertThat(read().id()).isEqualTo(MockApiServer.ID);
  }

  @Test
  void aClockThatIsSetBackDoesNotKeepItOpen() {
    bolna.clock.advance(Duration.ofHours(2));
    open();
    bolna.clock.advance(Duration.ofHours(-2));
    bolna.enqueue(200, CALL);

    assertThat(read().id()).isEqualTo(MockApiServer.ID);
  }

  @Test
  void aProbeWithoutAnAnswerDoublesThePauseUpToAMinute() {
    open();
    int sent = bolna.requestCount();

    for (int pause : new int[] {10, 20, 40, 60, 60}) {
      bolna.clock.advance(Duration.ofSeconds(pause).minusMillis(1));
      failure();
      assertThat(bolna.requestCount()).isEqualTo(sent);
      bolna.clock.advance(Duration.ofMillis(1));
      bolna.enqueue(TestResponses.noResponse());
      failure();
      assertThat(bolna.requestCount()).isEqualTo(++sent);
    }
  }

  @Test
  void allClientsOfAnAccountShareItAndNoOther() {
    open();
    bolna.enqueue(200, CALL);
    VendorHttp http =
        new VendorHttp(TestHttpSettings.withTimeout(settings, Duration.ofSeconds(30)), bolna.clock);

    RequestSamples.failure(
        () -> new BolnaClient(http, new ApiKey(MockApiServer.KEY)).execution(MockApiServer.ID));

    assertThat(bolna.requestCount()).isEqualTo(5);
    assertThat(new BolnaClient(http, new ApiKey("other")).execution(MockApiServer.ID).id())
        .isEqualTo(MockApiServer.ID);
  }

  @Test
  void requestsWithTooLittleTimeToTellDoNotOpenIt() {
    for (int i = 0; i < CircuitBreaker.FAILURES; i++) {
      bolna.enqueue(TestResponses.noResponse());
      hurriedFailure();
    }
    bolna.enqueue(200, CALL);

    assertThat(read().id()).isEqualTo(MockApiServer.ID);
  }

  @Test
  void aProbeWithTooLittleTimeToTellDoesNotKeepItOpen() {
    open();
    bolna.clock.advance(Duration.ofSeconds(10));
    bolna.enqueue(TestResponses.noResponse());
    hurriedFailure();
    bolna.enqueue(200, CALL);

    assertThat(read().id()).isEqualTo(MockApiServer.ID);
  }

  /** Each holds a thread for its time, and none of them can tell whether Bolna hangs. */
  @Test
  void oneHurriedRequestAtATimeProbes() {
    CircuitBreaker breaker = new CircuitBreaker(Bolna.VENDOR);
    ApiRequest request = ApiRequest.get("user", "me");
    Instant now = bolna.clock.instant();
    for (int i = 0; i < CircuitBreaker.FAILURES; i++) {
      breaker.unanswered(Admission.USUAL, now);
    }
    Instant later = now.plus(CircuitBreaker.FIRST_PAUSE);

    assertThat(breaker.enter(request, false, later)).isEqualTo(Admission.HURRIED_PROBE);
    assertThat(RequestSamples.failure(() -> breaker.enter(request, false, later)).reason())
        .isEqualTo(Reason.OUTAGE);
    breaker.abandoned(Admission.HURRIED_PROBE);
    assertThat(breaker.enter(request, false, later)).isEqualTo(Admission.HURRIED_PROBE);
    assertThat(breaker.enter(request, true, later)).isEqualTo(Admission.PROBE);
  }

  static Stream<MockResponse> answers() {
    return Stream.of(
        TestResponses.json(500, "{}"),
        TestResponses.json(503, "<html>"),
        TestResponses.json(429, "{}"),
        TestResponses.json(404, "{}"),
        TestResponses.json(200, "not JSON"));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void anyAnswerMeansThatBolnaIsThere(MockResponse answer) {
    for (int i = 0; i < 4; i++) {
      bolna.enqueue(TestResponses.noResponse());
      failure();
    }
    bolna.enqueue(answer);
    RequestSamples.failure(() -> patient.execution(MockApiServer.ID));
    for (int i = 0; i < 4; i++) {
      bolna.enqueue(TestResponses.noResponse());
      failure();
    }
    bolna.enqueue(200, CALL);

    assertThat(read().id()).isEqualTo(MockApiServer.ID);
  }

  private void open() {
    for (int i = 0; i < 5; i++) {
      bolna.enqueue(TestResponses.noResponse());
      failure();
    }
  }

  private Execution read() {
    return patient.execution(MockApiServer.ID);
  }

  private void hurriedFailure() {
    BolnaClient hurried = patient.within(Duration.ofMillis(300));
    ApiException failure = RequestSamples.failure(() -> hurried.execution(MockApiServer.ID));
    assertThat(failure).hasMessageContaining("timeout");
  }

  private ApiException failure() {
    return RequestSamples.failure(() -> client.execution(MockApiServer.ID));
  }
}
