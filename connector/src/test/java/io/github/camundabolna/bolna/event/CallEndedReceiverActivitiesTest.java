package io.github.camundabolna.bolna.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Activity;
import io.camunda.connector.api.inbound.Severity;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operators find in the activity log when a wait does not end. */
class CallEndedReceiverActivitiesTest extends SweepReceiverFixture {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'id': 'x', 'status': 'ringing'} | INFO | Ignored | x is \"ringing\", which does not end"
            + " it",
        "{'status': 'busy'} | INFO | Ignored | an event without id or status, such as a pre-call"
            + " webhook",
        "{'id': 'x', 'status': 'busy'} | INFO | Ended | x is busy: the engine is told",
        "['x'] | WARNING | Unreadable | the body is no JSON object in UTF-8, or exceeds a"
            + " limit"
      })
  void whatBecameOfAnEventIsTold(String body, Severity severity, String tag, String message) {
    TestReceiverContext context = activate();

    status(TestReceiverContext.request(body));

    Activity only = context.activities.get(0);
    assertThat(context.activities).hasSize(1);
    assertThat(only.severity()).isEqualTo(severity);
    assertThat(only.tag()).isEqualTo(tag);
    assertThat(only.message()).isEqualTo(message);
  }

  @Test
  void callThatBolnaListsAndNeverShowsIsGivenUpAndThatIsTold() {
    bolna.knowing(call("x", Duration.ofMinutes(1)));
    TestReceiverContext context = sweeping();
    for (int look = 0; look < 10; look++) {
      bolna.readingFails(TestResponses.json(404, "{}"));
      rounds.next();
      clock.advance(Duration.ofHours(1));
    }

    assertThat(context.correlated).isEmpty();
    assertThat(context.activities.toString()).contains("Given up", "Bolna lists call x");
  }

  @Test
  void engineThatBreaksIsToldAndTheCallIsToldAgain() {
    bolna.knowing(call("x", Duration.ofMinutes(1)));
    TestReceiverContext context = sweeping();
    context.breakOnce(new IllegalStateException("the engine is gone"));

    rounds.next();
    assertThat(last(context).getError().message()).contains("x, IllegalStateException");
    rounds.next();

    assertThat(context.correlated).hasSize(1);
  }

  @Test
  void receiverThatIsActivatedAnewWithoutAgentsSweepsNoMore() {
    sweeping();
    assertThat(rounds.isRunning()).isTrue();

    activate();

    assertThat(rounds.isRunning()).isFalse();
  }
}
