package io.github.camundabolna.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.testing.MockApiServer;
import io.github.camundabolna.testing.RequestSamples;
import io.github.camundabolna.testing.TestHttpSettings;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadRetryTest {

  private static final MockResponse CALL =
      TestResponses.json(200, "{\"id\":\"%s\",\"status\":\"queued\"}".formatted(MockApiServer.ID));

  private static final List<Duration> PATIENCE =
      List.of(Duration.ofMillis(300), Duration.ofMillis(300));

  @AutoClose private final MockApiServer bolna = new MockApiServer();
  private final List<Duration> pauses = new ArrayList<>();
  private final ReadRetry asked = new ReadRetry(pauses::add, PATIENCE);

  @Test
  void questionThatFailsTwiceIsAnsweredTheThirdTime() {
    bolna.enqueue(TestResponses.json(500, "{}"), TestResponses.json(502, "{}"), CALL);

    assertThat(ask().id()).isEqualTo(MockApiServer.ID);
    assertThat(pauses).containsOnly(Duration.ZERO);
  }

  @Test
  void answerThatIsLostCostsNotTheWholeTimeOut() {
    bolna.enqueue(TestResponses.noResponse(), TestResponses.noResponse(), CALL);

    Execution answer = assertTimeout(Duration.ofSeconds(4), this::ask);

    assertThat(answer.id()).isEqualTo(MockApiServer.ID);
  }

  @Test
  @Tag("slow")
  void lastTryHasAllTheTimeOfItsRequest() {
    bolna.enqueue(
        TestResponses.noResponse(),
        TestResponses.noResponse(),
        TestResponses.delayed(CALL, Duration.ofSeconds(1)));

    assertThat(ask().id()).isEqualTo(MockApiServer.ID);
  }

  /** A vendor that answers slowly must not look as if it was still down. */
  @Test
  @Tag("slow")
  void probeAfterAnOutageHasAllTheTimeOfItsRequest() {
    IntStream.range(0, CircuitBreaker.FAILURES)
        .forEach(each -> bolna.enqueue(TestResponses.noResponse()));
    HttpSettings settings = bolna.settings(Duration.ofMillis(150), 100_000);
    BolnaClient hurried = bolna.client(settings);
    RequestSamples.failure(() -> askWith(asked, hurried));
    RequestSamples.failure(() -> askWith(asked, hurried));
    BolnaClient client =
        bolna.client(TestHttpSettings.withTimeout(settings, Duration.ofSeconds(5)));
    bolna.clock.advance(CircuitBreaker.FIRST_PAUSE);
    bolna.enqueue(TestResponses.delayed(CALL, Duration.ofSeconds(1)));

    assertThat(askWith(asked, client).id()).isEqualTo(MockApiServer.ID);
  }

  @Test
  void questionIsNotAskedAFourthTime() {
    bolna.enqueue(
        TestResponses.json(500, "{}"),
        TestResponses.json(500, "{}"),
        TestResponses.json(503, "{}"),
        CALL);

    ApiException failure = RequestSamples.failure(this::ask);

    assertThat(failure.httpStatus()).hasValue(503);
    assertThat(bolna.requestCount()).isEqualTo(3);
  }

  @Test
  void shortWaitThatBolnaAsksForIsKept() {
    bolna.enqueue(TestResponses.withHeader(429, "Retry-After", "5"), CALL);

    ask();

    assertThat(pauses).containsExactly(Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @CsvSource({"429, Retry-After, 6", "429, X-None, 1", "404, X-None, 1", "401, X-None, 1"})
  void questionThatMustWaitOrIsRefusedIsNotAskedAgain(int status, String header, String value) {
    bolna.enqueue(TestResponses.withHeader(status, header, value), CALL);

    ApiException failure = RequestSamples.failure(this::ask);

    assertThat(failure.httpStatus()).hasValue(status);
    assertThat(bolna.requestCount()).isOne();
  }

  @Test
  void interruptedCallerGetsTheFailure() {
    bolna.enqueue(TestResponses.json(500, "{}"));
    ReadRetry interrupted =
        new ReadRetry(
            time -> {
              throw new InterruptedException();
            },
            PATIENCE);

    ApiException failure = RequestSamples.failure(() -> askWith(interrupted));

    assertThat(failure.kind()).isEqualTo(Kind.SAFE_TO_RETRY);
    assertThat(Thread.interrupted()).isTrue();
  }

  private Execution ask() {
    return askWith(asked);
  }

  private Execution askWith(ReadRetry retry) {
    return askWith(retry, bolna.client());
  }

  private static Execution askWith(ReadRetry retry, BolnaClient client) {
    return retry.read(
        client.caller(),
        caller -> new BolnaClient(client.http(), caller).execution(MockApiServer.ID));
  }
}
