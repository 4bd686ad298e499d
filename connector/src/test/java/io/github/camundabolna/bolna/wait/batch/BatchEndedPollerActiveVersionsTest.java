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
import org.junit.jupiter.api.Test;

/** Several versions of a wait for a batch at work, as a runtime of 8.9 keeps them. */
class BatchEndedPollerActiveVersionsTest {

  private static final String ID = "b".repeat(32);
  private static final String RUNNING = "'status': 'running', 'valid_contacts': 1";
  private static final String ENDED = "'status': 'completed', 'valid_contacts': 1";

  private final TestClock clock = TestClock.stopped();
  @AutoClose private final FakePolledBatches bolna = new FakePolledBatches();
  private final VirtualTimeScheduler scheduler = new VirtualTimeScheduler(clock);
  private final BatchSignals signals = new BatchSignals();
  private final PolledElements elements =
      new PolledElements(clock, scheduler, signals, new Placements());

  private BatchEndedPoller active(TestElement element) {
    BatchEndedPoller poller = new BatchEndedPoller(bolna::settings, clock, elements);
    poller.activate(element.context());
    return poller;
  }

  @Test
  void instancesOfActiveDeactivatedAndNewestVersionsEachGetTheResultOnce() {
    TestElement deactivated = new TestElement("batchId").ofVersion(1).addInstance(1, ID);
    TestElement older = new TestElement("batchId").ofVersion(2).addInstance(2, ID);
    TestElement newest = new TestElement("batchId").ofVersion(3).addInstance(3, ID);
    bolna.batch(ID, RUNNING).executions(ID);
    active(deactivated).deactivate();
    active(older);
    active(newest);
    scheduler.run(Duration.ofMinutes(2));

    bolna.batch(ID, ENDED);
    signals.publish(ID);
    scheduler.run(Duration.ofSeconds(20));

    assertThat(deactivated.deliveredIds()).containsExactly("wait01001");
    assertThat(older.deliveredIds()).containsExactly("wait01002");
    assertThat(newest.deliveredIds()).containsExactly("wait01003");
    assertThat(scheduler.tasks()).isEqualTo(3);
  }
}
