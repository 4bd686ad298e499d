package io.github.camundabolna.bolna.wait.batch;

import io.github.camundabolna.polling.PolledElements;
import io.github.camundabolna.signal.BatchSignals;
import io.github.camundabolna.signal.Placements;
import io.github.camundabolna.testing.FakePolledBatches;
import io.github.camundabolna.testing.ManualTaskScheduler;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestElement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;

/** A poller of which the test controls clock and polls. */
public abstract class BatchPollFixture {

  public static final String BATCH = "3c90c3cc0d444b5088888dd25736052a";
  public static final String OTHER = "00000000000000000000000000000001";

  public final FakePolledBatches bolna = new FakePolledBatches();
  public final TestClock clock = TestClock.stopped();
  public final ManualTaskScheduler scheduler = new ManualTaskScheduler();
  public final TestElement element = new TestElement("batchId").with("maxInterval", "PT5M");
  public final BatchEndedPoller poller = newPoller();

  /** Returns a poller that shares nothing with others, as in another runtime. */
  public final BatchEndedPoller newPoller() {
    return new BatchEndedPoller(
        bolna::settings,
        clock,
        new PolledElements(clock, scheduler, new BatchSignals(), new Placements()));
  }

  @AfterEach
  public void close() {
    bolna.close();
  }

  public void activate() {
    poller.activate(element.context());
  }

  /** Polls once, after the regular pause. */
  public void pollOnce() {
    clock.advance(Duration.ofSeconds(30));
    scheduler.runOnce();
  }

  public void pollTimes(int count) {
    for (int i = 0; i < count; i++) {
      pollOnce();
    }
  }

  /** Sets the batch, with valid contacts only and these calls. */
  public void setBatch(String status, int contacts, String counts) {
    bolna.batch(
        BATCH,
        "'status': '%s', 'valid_contacts': %d, 'total_contacts': %d, 'execution_status': {%s}"
            .formatted(status, contacts, contacts, counts));
  }

  /** Ends the batch, whose one call found the line busy. */
  public void completeBatch() {
    setBatch("completed", 1, "'busy': 1");
    bolna.executions(BATCH, "{'id': '1', 'status': 'busy'}");
  }
}
