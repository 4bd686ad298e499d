package io.github.camundabolna.bolna.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Severity;
import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What strangers send must not push out what operators look for. */
class ActivityLogTest extends SweepReceiverFixture {

  private static final TestWebhookRequest STRANGER =
      TestReceiverContext.request("{'id': 'x', 'status': 'busy'}").headers(Map.of());

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
            "call x has the status \"teleported\", which this version does not know: its wait"
                + " continues",
            "call y has the status \"beamed\", which this version does not know: its wait"
                + " continues");
  }

  @Test
  void statusOfTomorrowThatTheSweepReadsIsWarnedOfOnce() {
    bolna.knowing(call("x", Duration.ofMinutes(1)).in("teleported"));
    TestReceiverContext context = sweeping();

    for (int sweep = 0; sweep < 5; sweep++) {
      rounds.next();
      clock.advance(Duration.ofHours(1));
    }

    assertThat(context.activities)
        .filteredOn(activity -> activity.tag().equals("Unknown status"))
        .hasSize(1);
  }

  @Test
  void sweepThatFailsForTheSameReasonIsWarnedOfOnce() {
    TestReceiverContext context = sweeping();
    bolna.answeringEverything(TestResponses.json(403, "{}"));

    for (int sweep = 0; sweep < 5; sweep++) {
      rounds.next();
    }

    assertThat(context.activities).filteredOn(one -> one.tag().equals("Sweep")).hasSize(1);
  }
}
