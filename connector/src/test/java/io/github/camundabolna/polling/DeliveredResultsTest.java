package io.github.camundabolna.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.wait.call.CallPollFixture;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A boundary event that doesn't interrupt leaves its activity waiting. After the hour for which the
 * engine knows the message, a second one would run the branch a second time.
 */
class DeliveredResultsTest extends CallPollFixture {

  private int told;

  @BeforeEach
  void instanceThatWasToldTwoHoursAgo() {
    element.ofType("boundaryEvent");
    waitFor(call("x", "busy"));
    activate();
    scheduler.runOnce();
    pollTimes(240);
    told = element.messages.size();
  }

  @Test
  void failedReadDoesNotMakeAnEventFireTwice() {
    element.failVariables(1, new IllegalStateException("503"));
    pollTimes(30);
    element.restoreVariables(1);
    pollTimes(30);

    assertThat(element.messages).hasSize(told);
  }

  @Test
  void absenceInOneListingDoesNotMakeAnEventFireTwice() {
    element.removeInstance(1);
    pollOnce();
    element.addInstance(1, "x");
    pollTimes(30);

    assertThat(element.messages).hasSize(told);
  }

  @Test
  void engineThatCannotBeAskedDoesNotMakeAnEventFireTwice() {
    element.disconnect();
    pollTimes(30);
    element.reconnect();
    pollTimes(30);

    assertThat(element.messages).hasSize(told);
  }

  @Test
  void instanceThatWasGoneForLongGetsTheResultAgain() {
    element.removeInstance(1);
    pollTimes(20);
    pollAfter(Duration.ofMinutes(5));
    element.addInstance(1, "x");
    pollOnce();

    assertThat(element.messages).hasSize(told + 1);
  }
}
