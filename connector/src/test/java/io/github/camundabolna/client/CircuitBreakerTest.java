package io.github.camundabolna.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.client.BolnaException.Kind;
import io.github.camundabolna.client.BolnaException.Reason;
import io.github.camundabolna.testing.Reply;
import java.time.Duration;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A Bolna that does not answer is not asked, but for a probe now and then. */
class CircuitBreakerTest {

  private static final String CALL = "{\"id\":\"%s\",\"status\":\"busy\"}".formatted(WireServer.ID);

  @AutoClose private final WireServer bolna = new WireServer();
  private final HttpSettings settings = bolna.settings(Duration.ofMillis(150), 100_000);
  private final BolnaClient client = bolna.client(settings);
  private final BolnaClient patient = bolna.client(withTimeout(Duration.ofSeconds(30)));

  @Test
  void afterFiveRequestsWithoutAnAnswerNothingIsSent() {
    open();

    BolnaException failure = failure();

    assertThat(failure.kind()).isEqualTo(Kind.NOT_DONE);
    assertThat(failure.reason()).isEqualTo(Reason.OUTAGE);
    assertThat(failure)
        .hasMessage(
            "GET /executions/"
                + WireServer.ID
                + " was not sent: Bolna has not answered the last requests");
    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(10));
    assertThat(bolna.requestCount()).isEqualTo(5);
  }

  @Test
  void anAnswerToTheProbeClosesIt() {
    open();
    bolna.clock.advance(Duration.ofSeconds(10));
    bolna.answering(200, CALL).answering(200, CALL);

    assertThat(read().id()).isEqualTo(WireServer.ID);
    assertThat(read().id()).isEqualTo(WireServer.ID);
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
      bolna.answering(Reply.silence());
      failure();
      assertThat(bolna.requestCount()).isEqualTo(++sent);
    }
  }

  @Test
  void allClientsOfAnAccountShareItAndNoOther() {
    open();
    bolna.answering(200, CALL);
    BolnaHttp http = new BolnaHttp(withTimeout(Duration.ofSeconds(30)), bolna.clock);

    Requests.failure(
        () -> new BolnaClient(http, new ApiKey(WireServer.KEY)).execution(WireServer.ID));

    assertThat(bolna.requestCount()).isEqualTo(5);
    assertThat(new BolnaClient(http, new ApiKey("other")).execution(WireServer.ID).id())
        .isEqualTo(WireServer.ID);
  }

  static Stream<MockResponse> answers() {
    return Stream.of(
        Reply.json(500, "{}"),
        Reply.json(503, "<html>"),
        Reply.json(429, "{}"),
        Reply.json(404, "{}"),
        Reply.json(200, "not JSON"));
  }

  @ParameterizedTest
  @MethodSource("answers")
  void anyAnswerMeansThatBolnaIsThere(MockResponse answer) {
    for (int i = 0; i < 4; i++) {
      bolna.answering(Reply.silence());
      failure();
    }
    bolna.answering(answer);
    Requests.failure(() -> patient.execution(WireServer.ID));
    for (int i = 0; i < 4; i++) {
      bolna.answering(Reply.silence());
      failure();
    }
    bolna.answering(200, CALL);

    assertThat(read().id()).isEqualTo(WireServer.ID);
  }

  private void open() {
    for (int i = 0; i < 5; i++) {
      bolna.answering(Reply.silence());
      failure();
    }
  }

  private HttpSettings withTimeout(Duration timeout) {
    return new HttpSettings(
        settings.baseUri(),
        settings.connectTimeout(),
        timeout,
        settings.maxAnswerBytes(),
        settings.limits(),
        settings.breakers(),
        settings.environment());
  }

  private Execution read() {
    return patient.execution(WireServer.ID);
  }

  private BolnaException failure() {
    return Requests.failure(() -> client.execution(WireServer.ID));
  }
}
