package io.github.camundabolna.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.wait.call.CallPollFixture;
import io.github.camundabolna.testing.FakeCall;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Results are kept for repetitions, but not more than a runtime has room for. */
class DeliveredResultsMemoryTest extends CallPollFixture {

  private static final String SUMMARY = "x".repeat(100_000);

  private static final int WAITS = (int) (DeliveredResults.MOST_BYTES / SUMMARY.length()) + 10;

  @Test
  void aResultThatIsNotKeptIsReadAgainIfItsInstanceStillWaits() {
    bolna.withCalls(
        IntStream.range(0, WAITS)
            .mapToObj(
                number -> call("call-" + number, "busy").withFields("'summary': '" + SUMMARY + "'"))
            .toArray(FakeCall[]::new));
    IntStream.range(0, WAITS).forEach(number -> element.addInstance(number, "call-" + number));
    activate();
    scheduler.runOnce();
    assertThat(element.messages).hasSize(WAITS);

    assertThat(requestsOfPoll()).isZero();
    clock.advance(Duration.ofMinutes(1));
    int requests = requestsOfPoll();

    assertThat(element.messages).hasSize(2 * WAITS);
    assertThat(requests).isBetween(1, 100);
    assertThat(requestsOfPoll()).as("requests until the next repetition").isZero();
  }
}
