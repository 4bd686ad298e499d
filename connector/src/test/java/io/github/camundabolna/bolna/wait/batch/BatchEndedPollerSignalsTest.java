package io.github.camundabolna.bolna.wait.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.polling.PolledElements;
import io.github.camundabolna.signal.BatchSignals;
import io.github.camundabolna.signal.Placements;
import io.github.camundabolna.testing.FakePolledBatches;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestElement;
import io.github.camundabolna.testing.VirtualTimeScheduler;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bolna's own event about a batch makes its waits look at it at once. */
class BatchEndedPollerSignalsTest {

  private static final String BATCH = BatchPollFixture.BATCH;

  private final TestClock clock = TestClock.stopped();
  @AutoClose private final FakePolledBatches bolna = new FakePolledBatches();
  private final VirtualTimeScheduler scheduler = new VirtualTimeScheduler(clock);
  private final BatchSignals signals = new BatchSignals();
  private final TestElement element = new TestElement("batchId").with("interval", "PT5M");

  private final BatchEndedPoller poller =
      new BatchEndedPoller(
          bolna::settings, clock, new PolledElements(clock, scheduler, signals, new Placements()));

  @BeforeEach
  void batchThatRuns() {
    bolna.batch(BATCH, "'status': 'running'").executions(BATCH);
    element.addInstance(1, BATCH);
    poller.activate(element.context());
    scheduler.run(Duration.ofMinutes(12));
  }

  @Test
  void waitEndsRightAfterTheEvent() {
    bolna.batch(BATCH, "'status': 'completed'");
    signals.publish(BATCH);
    scheduler.run(Duration.ofSeconds(1));

    assertThat(element.deliveredIds()).containsExactly("wait01001");
  }

  @Test
  void instanceThatBeganToWaitAfterTheLastRoundHearsOfItToo() {
    String other = BatchPollFixture.OTHER;
    bolna.batch(other, "'status': 'completed'").executions(other);
    element.addInstance(2, other);
    signals.publish(other);
    scheduler.run(Duration.ofSeconds(1));

    assertThat(element.deliveredIds()).containsExactly("wait01002");
  }

  @Test
  void changeThatTheApiShowsLaterThanTheEventIsSeenSoon() {
    signals.publish(BATCH);
    scheduler.run(Duration.ofSeconds(3));
    bolna.batch(BATCH, "'status': 'completed'");
    scheduler.run(Duration.ofSeconds(10));

    assertThat(element.deliveredIds()).containsExactly("wait01001");
  }

  @Test
  void eventIsOnlyAHint() {
    signals.publish(BATCH);
    scheduler.run(Duration.ofMinutes(30));

    assertThat(element.messages).isEmpty();
  }

  @Test
  void eventDoesNotShortenThePauseBetweenListsOfCalls() {
    bolna.batch(
        BATCH, "'status': 'executed', 'valid_contacts': 1, 'execution_status': {'busy': 1}");
    bolna.executions(BATCH, "{'id': '1', 'status': 'busy', 'retry_config': {'enabled': true}}");
    signals.publish(BATCH);
    scheduler.run(Duration.ofMinutes(2));

    assertThat(bolna.listCount()).isEqualTo(1);
  }

  /** A call can move between the pages of a list, so a shorter list is read twice. */
  @Test
  void shortListOfAnEndedBatchIsReadAgainSoon() {
    bolna.batch(
        BATCH, "'status': 'completed', 'valid_contacts': 2, 'execution_status': {'busy': 2}");
    bolna.executions(BATCH, "{'id': '1', 'status': 'busy'}");
    signals.publish(BATCH);
    scheduler.run(Duration.ofSeconds(30));

    assertThat(element.deliveredIds()).containsExactly("wait01001");
  }

  @Test
  void thousandEventsCostFewRequests() {
    int searches = element.searches.get();
    int requests = bolna.requests().size();
    for (int n = 0; n < 1_000; n++) {
      signals.publish("%032x".formatted(n));
      signals.publish(BATCH);
      scheduler.run(Duration.ofMillis(10));
    }

    assertThat(element.searches.get() - searches).isLessThanOrEqualTo(6);
    assertThat(bolna.requests().size() - requests).isLessThanOrEqualTo(6);
  }
}
