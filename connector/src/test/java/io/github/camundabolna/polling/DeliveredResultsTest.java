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
    rounds.round();
    rounds(240);
    told = element.messages.size();
  }

  @Test
  void failedReadDoesNotMakeAnEventFireTwice() {
    element.unreadable(1, new IllegalStateException("503"));
    rounds(30);
    element.readable(1);
    rounds(30);

    assertThat(element.messages).hasSize(told);
  }

  @Test
  void absenceInOneListingDoesNotMakeAnEventFireTwice() {
    element.gone(1);
    round();
    element.waiting(1, "x");
    rounds(30);

    assertThat(element.messages).hasSize(told);
  }

  @Test
  void engineThatCannotBeAskedDoesNotMakeAnEventFireTwice() {
    element.away();
    rounds(30);
    element.back();
    rounds(30);

    assertThat(element.messages).hasSize(told);
  }

  @Test
  void instanceThatWasGoneForLongIsToldAgain() {
    element.gone(1);
    rounds(20);
    roundAfter(Duration.ofMinutes(5));
    element.waiting(1, "x");
    round();

    assertThat(element.messages).hasSize(told + 1);
  }
}
