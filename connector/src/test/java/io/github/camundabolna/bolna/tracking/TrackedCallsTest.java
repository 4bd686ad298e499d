package io.github.camundabolna.bolna.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.TestResponses;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When a call is read in full, by what lists and earlier readings said. */
class TrackedCallsTest extends CallTrackingFixture {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  @Test
  void callAboutWhichNothingIsKnownIsReadAtOnce() {
    track("x");

    assertThat(due()).containsExactly("x");
  }

  @Test
  void callThatAListShowsInProgressIsNotRead() {
    addCall("x", "ringing", MINUTE);
    track("x");

    list();

    assertThat(due()).isEmpty();
    assertThat(calls.get("x")).hasValueSatisfying(it -> assertThat(it.isInProgress()).isTrue());
  }

  @Test
  void callWhoseAttemptIsOverIsReadAtOnceAndThenLessAndLessOften() {
    addCall("x", "no-answer", MINUTE);
    bolna.replaceCall(bolna.calls().get(0).withRetries(0, 3));
    track("x");
    list();
    assertThat(due()).containsExactly("x");

    for (long minutes : new long[] {1, 2, 4, 4}) {
      read("x");
      list();
      clock.advance(Duration.ofMinutes(minutes).minusSeconds(1));
      assertThat(due()).isEmpty();
      clock.advance(Duration.ofSeconds(1));
      assertThat(due()).containsExactly("x");
    }
    assertThat(calls.get("x")).hasValueSatisfying(it -> assertThat(it.isInProgress()).isTrue());
  }

  @Test
  void newAttemptIsAReasonToReadAtOnce() {
    addCall("x", "no-answer", MINUTE);
    bolna.replaceCall(bolna.calls().get(0).withRetries(0, 3));
    track("x");
    read("x");
    bolna.setStatus("x", "busy");

    list();

    assertThat(due()).containsExactly("x");
  }

  @Test
  void callThatHasEndedIsNotInProgress() {
    addCall("x", "no-answer", MINUTE);
    bolna.replaceCall(bolna.calls().get(0).withRetries(0, 1));
    track("x");
    read("x");
    bolna.replaceCall(bolna.calls().get(0).withRetries(1, 1));

    read("x");

    assertThat(calls.get("x")).hasValueSatisfying(it -> assertThat(it.isInProgress()).isFalse());
  }

  @Test
  void callThatFailsComesAfterThoseThatWereNeverTried() {
    track("x");
    bolna.failReading(TestResponses.json(500, "{}"));
    read("x");
    clock.advance(MINUTE);

    track("x", "y");

    assertThat(due()).containsExactly("y", "x");
  }

  @Test
  void callThatMayHangIsReadADayAfterAListShowedItOnTheLine() {
    addCall("x", "in-progress", MINUTE);
    track("x");
    list();
    clock.advance(Duration.ofHours(23));
    list();
    assertThat(due()).isEmpty();

    clock.advance(Duration.ofHours(1));
    list();

    assertThat(due()).containsExactly("x");
  }

  @Test
  void callWhoseListFailsIsReadByItselfButNotSoon() {
    addCall("x", "in-progress", MINUTE);
    track("x");
    list();

    calls.unlisted(calls.stream().toList(), clock.instant());
    calls.unlisted(calls.stream().toList(), clock.instant().plus(MINUTE));

    assertThat(due()).isEmpty();
    clock.advance(Duration.ofMinutes(4));
    assertThat(due()).containsExactly("x");
  }

  @Test
  void callThatMovesOnIsReadAsSoonAsNoListShowsIt() {
    addCall("x", "scheduled", MINUTE);
    track("x");
    read("x");
    bolna.setStatus("x", "in-progress");
    read("x");
    assertThat(due()).isEmpty();

    calls.change("x", TrackedCall::missing);

    assertThat(due()).containsExactly("x");
  }

  @Test
  void callWithoutAListIsReadLessAndLessOften() {
    addCall("x", "prepared", MINUTE);
    track("x");

    read("x");
    calls.change("x", TrackedCall::missing);
    assertThat(due()).containsExactly("x");
    for (long minutes : new long[] {1, 2, 4, 4}) {
      read("x");
      calls.change("x", TrackedCall::missing);
      clock.advance(Duration.ofMinutes(minutes).minusSeconds(1));
      assertThat(due()).isEmpty();
      clock.advance(Duration.ofSeconds(1));
      assertThat(due()).containsExactly("x");
    }
  }
}
