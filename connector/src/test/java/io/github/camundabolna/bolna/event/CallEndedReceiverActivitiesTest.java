package io.github.camundabolna.bolna.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Activity;
import io.camunda.connector.api.inbound.Severity;
import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.testing.TestResponses;
import io.github.camundabolna.testing.TestWebhookRequest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operators find in the activity log when a wait does not end. */
class CallEndedReceiverActivitiesTest extends SweepReceiverFixture {

  private static final TestWebhookRequest STRANGER =
      TestReceiverContext.request("{'id': 'x', 'status': 'busy'}").headers(Map.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'id': 'x', 'status': 'ringing'} | INFO | Ignored | x is \"ringing\", which doesn't end"
            + " the call",
        "{'status': 'busy'} | INFO | Ignored | an event without id or status, such as a pre-call"
            + " webhook",
        "{'id': 'x', 'status': 'busy'} | INFO | Ended | x is busy: publishing to the engine",
        "['x'] | WARNING | Unreadable | the body must be a JSON object in UTF-8, within the"
            + " documented limits"
      })
  void resultOfAnEventIsLogged(String body, Severity severity, String tag, String message) {
    TestReceiverContext context = activate();

    status(TestReceiverContext.request(body));

    Activity only = context.activities.get(0);
    assertThat(context.activities).hasSize(1);
    assertThat(only.severity()).isEqualTo(severity);
    assertThat(only.tag()).isEqualTo(tag);
    assertThat(only.message()).isEqualTo(message);
  }

  @Test
  void waitForACallThatBolnaListsButNeverReturnsEndsWithAWarning() {
    bolna.withCalls(call("x", Duration.ofMinutes(1)));
    TestReceiverContext context = sweeping();
    for (int look = 0; look < 10; look++) {
      bolna.failReading(TestResponses.json(404, "{}"));
      scheduler.runNext();
      clock.advance(Duration.ofHours(1));
    }

    assertThat(context.correlated)
        .singleElement()
        .satisfies(
            message -> {
              assertThat(message.getMessageId()).isEqualTo("x:not-found");
              assertThat(message.getVariables().toString()).doesNotContain("ended=true");
            });
    assertThat(context.activities.toString()).contains("Given up", "Bolna doesn't know call x");
  }

  @Test
  void engineFailureIsLoggedAndTheCallIsPublishedAgain() {
    bolna.withCalls(call("x", Duration.ofMinutes(1)));
    TestReceiverContext context = sweeping();
    context.failNextCorrelation(new IllegalStateException("the engine is gone"));

    scheduler.runNext();
    assertThat(lastHealth(context).getError().message()).contains("x, IllegalStateException");
    scheduler.runNext();

    assertThat(context.correlated).hasSize(1);
  }

  @Test
  void receiverThatIsReactivatedWithoutAgentsStopsSweeping() {
    sweeping();
    assertThat(scheduler.isRunning()).isTrue();

    activate();

    assertThat(scheduler.isRunning()).isFalse();
  }

  @Test
  void refusedRequestsAreCountedAndNotWrittenOneByOne() {
    TestReceiverContext context = activate();

    for (int request = 0; request < 1_000; request++) {
      status(STRANGER);
    }
    assertThat(context.activities).hasSize(1);
    clock.advance(Duration.ofMinutes(10));
    status(STRANGER);

    assertThat(context.activities).hasSize(2);
    assertThat(context.activities.get(1).message()).endsWith("; and 999 more since then");
  }

  @Test
  void logThatDoesNotTakeALineCostsNoEvent() {
    TestReceiverContext context = activate();
    context.breakLog(new IllegalStateException("not safe for threads"));

    assertThat(status(TestReceiverContext.request("{'id': 'x', 'status': 'busy'}"))).isZero();
  }

  @Test
  void statusOfTomorrowIsWarnedOfOnce() {
    TestReceiverContext context = activate();

    status(TestReceiverContext.request("{'id': 'x', 'status': 'teleported'}"));
    status(TestReceiverContext.request("{'id': 'y', 'status': 'teleported'}"));
    status(TestReceiverContext.request("{'id': 'y', 'status': 'beamed'}"));

    assertThat(context.activities)
        .filteredOn(activity -> activity.severity() == Severity.WARNING)
        .extracting(activity -> activity.message())
        .containsExactly(
            "call x has the status \"teleported\", which this version doesn't know; its wait"
                + " continues",
            "call y has the status \"beamed\", which this version doesn't know; its wait"
                + " continues");
  }

  @Test
  void statusOfTomorrowThatTheSweepReadsIsWarnedOfOnce() {
    bolna.withCalls(call("x", Duration.ofMinutes(1)).withStatus("teleported"));
    TestReceiverContext context = sweeping();

    for (int sweep = 0; sweep < 5; sweep++) {
      scheduler.runNext();
      clock.advance(Duration.ofHours(1));
    }

    assertThat(context.activities)
        .filteredOn(activity -> activity.tag().equals("Unknown status"))
        .hasSize(1);
  }

  @Test
  void sweepThatFailsForTheSameReasonIsWarnedOfOnce() {
    TestReceiverContext context = sweeping();
    bolna.respondAlways(TestResponses.json(403, "{}"));

    for (int sweep = 0; sweep < 5; sweep++) {
      scheduler.runNext();
    }

    assertThat(context.activities).filteredOn(one -> one.tag().equals("Sweep")).hasSize(1);
  }
}
