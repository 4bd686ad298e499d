package io.github.camundabolna.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.github.camundabolna.client.BolnaException.Kind;
import io.github.camundabolna.testing.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedAgainTest {

  private static final MockResponse CALL =
      Reply.json(200, "{\"id\":\"%s\",\"status\":\"queued\"}".formatted(WireServer.ID));

  private static final Function<BolnaClient, Execution> CALL_OF_ID =
      client -> client.execution(WireServer.ID);

  private static final List<Duration> PATIENCE =
      List.of(Duration.ofMillis(300), Duration.ofMillis(300));

  @AutoClose private final WireServer bolna = new WireServer();
  private final List<Duration> pauses = new ArrayList<>();
  private final AskedAgain asked = new AskedAgain(pauses::add, PATIENCE);

  @Test
  void questionThatFailsTwiceIsAnsweredTheThirdTime() {
    bolna.answering(Reply.json(500, "{}"), Reply.json(502, "{}"), CALL);

    assertThat(ask().id()).isEqualTo(WireServer.ID);
    assertThat(pauses).containsOnly(Duration.ZERO);
  }

  @Test
  void answerThatIsLostCostsNotTheWholeTimeOut() {
    bolna.answering(Reply.silence(), Reply.silence(), CALL);

    Execution answer = assertTimeout(Duration.ofSeconds(4), this::ask);

    assertThat(answer.id()).isEqualTo(WireServer.ID);
  }

  @Test
  void lastTryHasAllTheTimeOfItsRequest() {
    bolna.answering(Reply.silence(), Reply.silence(), Reply.late(CALL, Duration.ofSeconds(1)));

    assertThat(ask().id()).isEqualTo(WireServer.ID);
  }

  @Test
  void questionIsNotAskedAFourthTime() {
    bolna.answering(Reply.json(500, "{}"), Reply.json(500, "{}"), Reply.json(503, "{}"), CALL);

    BolnaException failure = Requests.failure(this::ask);

    assertThat(failure.httpStatus()).hasValue(503);
    assertThat(bolna.requestCount()).isEqualTo(3);
  }

  @Test
  void shortWaitThatBolnaAsksForIsKept() {
    bolna.answering(Reply.withHeader(429, "Retry-After", "5"), CALL);

    ask();

    assertThat(pauses).containsExactly(Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @CsvSource({"429, Retry-After, 6", "429, X-None, 1", "404, X-None, 1", "401, X-None, 1"})
  void questionThatMustWaitOrIsRefusedIsNotAskedAgain(int status, String header, String value) {
    bolna.answering(Reply.withHeader(status, header, value), CALL);

    BolnaException failure = Requests.failure(this::ask);

    assertThat(failure.httpStatus()).hasValue(status);
    assertThat(bolna.requestCount()).isOne();
  }

  @Test
  void whoIsInterruptedWhileWaitingIsToldOfTheFailure() {
    bolna.answering(Reply.json(500, "{}"));
    AskedAgain interrupted =
        new AskedAgain(
            time -> {
              throw new InterruptedException();
            },
            PATIENCE);

    BolnaException failure = Requests.failure(() -> interrupted.of(bolna.client(), CALL_OF_ID));

    assertThat(failure.kind()).isEqualTo(Kind.NOT_DONE);
    assertThat(Thread.interrupted()).isTrue();
  }

  private Execution ask() {
    return asked.of(bolna.client(), CALL_OF_ID);
  }
}
