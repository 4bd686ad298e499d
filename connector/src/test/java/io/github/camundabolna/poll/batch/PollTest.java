package io.github.camundabolna.poll.batch;

import io.github.camundabolna.testing.PolledBatches;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestElement;
import io.github.camundabolna.testing.TestRounds;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;

/** A poller whose clock and rounds are in the hands of the test. */
abstract class PollTest {

  static final String BATCH = "3c90c3cc0d444b5088888dd25736052a";
  static final String OTHER = "00000000000000000000000000000001";

  final PolledBatches bolna = new PolledBatches();
  final TestClock clock = TestClock.standing();
  final TestRounds rounds = new TestRounds();
  final TestElement element = new TestElement("batchId").with("maxInterval", "PT5M");
  final BatchEndedPoller poller = new BatchEndedPoller(bolna::settings, clock, rounds);

  @AfterEach
  void close() {
    bolna.close();
  }

  void activate() {
    poller.activate(element.context());
  }

  /** A round, after the pause between rounds. */
  void round() {
    clock.advance(Duration.ofSeconds(30));
    rounds.round();
  }

  void rounds(int count) {
    for (int i = 0; i < count; i++) {
      round();
    }
  }

  /** A batch with contacts that are all valid, and these calls. */
  void batch(String status, int contacts, String counts) {
    bolna.batch(
        BATCH,
        "'status': '%s', 'valid_contacts': %d, 'total_contacts': %d, 'execution_status': {%s}"
            .formatted(status, contacts, contacts, counts));
  }

  /** The batch is over, and the one call in it found the line busy. */
  void completed() {
    batch("completed", 1, "'busy': 1");
    bolna.executions(BATCH, "{'id': '1', 'status': 'busy'}");
  }
}
