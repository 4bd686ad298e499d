package io.github.camundabolna.bolna.wait.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Severity;
import io.github.camundabolna.testing.FakeCall;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls, and retries, of which nothing comes any more. */
class CallPollTaskStalledCallsTest extends CallPollFixture {

  private void hours(int count) {
    for (int hour = 0; hour < count; hour++) {
      roundAfter(Duration.ofHours(1));
    }
  }

  @Test
  void retryThatBolnaAnnouncesAndNeverMakesEndsTheWaitWithTheLastAttempt() {
    waitFor(
        call("x", "no-answer")
            .retried(0, 3)
            .withVariables("{'camunda_auto_retry':'no-answer,120min'}"));
    activate();
    rounds.round();
    hours(7);
    assertThat(element.messages).isEmpty();

    hours(2);

    assertThat(element.onlyResult())
        .containsEntry("outcome", "no-answer")
        .containsEntry("ended", true)
        .containsEntry("gaveUp", "retry-not-made");
    assertThat(element.said(Severity.WARNING)).anyMatch(said -> said.contains("call x"));
  }

  @ParameterizedTest
  @CsvSource({
    "'busy,300min', 11, 12",
    "'busy', 8, 9",
    "'busy,voicemail', 8, 9",
    "'busy,1440min', 30, 31"
  })
  void longestIntervalTravelsWithTheCall(String rules, int before, int after) {
    waitFor(
        call("x", "busy").retried(0, 3).withVariables("{'camunda_auto_retry':'" + rules + "'}"));
    activate();
    rounds.round();
    hours(before - 1);
    assertThat(element.messages).isEmpty();

    hours(after - before + 1);

    assertThat(element.onlyResult()).containsEntry("gaveUp", "retry-not-made");
  }

  @Test
  void retryOfACallMadeElsewhereMayTakeAWeek() {
    waitFor(call("x", "busy").retried(0, 3));
    activate();
    rounds.round();
    hours(7 * 24);
    assertThat(element.messages).isEmpty();

    hours(8);

    assertThat(element.onlyResult()).containsEntry("gaveUp", "retry-not-made");
  }

  @Test
  void retryThatIsMadeBeginsTheTimeAgain() {
    FakeCall call =
        call("x", "busy").retried(0, 3).withVariables("{'camunda_auto_retry':'busy,120min'}");
    waitFor(call);
    activate();
    rounds.round();
    hours(6);
    bolna.becomes("x", "scheduled");
    hours(6);
    bolna.becomes(call.retried(1, 3).withVariables("{'camunda_auto_retry':'busy,120min'}"));
    hours(6);
    assertThat(element.messages).isEmpty();

    hours(3);

    assertThat(element.onlyResult()).containsEntry("gaveUp", "retry-not-made");
  }

  @ParameterizedTest
  @ValueSource(strings = {"initiated", "ringing", "in-progress", "call-disconnected"})
  void callThatHangsOnTheLineEndsTheWaitAfterADay(String status) {
    waitFor(call("x", status));
    activate();
    rounds.round();
    hours(23);
    assertThat(element.messages).isEmpty();

    hours(2);

    assertThat(element.onlyResult())
        .containsEntry("status", status)
        .containsEntry("ended", false)
        .containsEntry("outcome", null)
        .containsEntry("gaveUp", "no-progress");
    assertThat(element.said(Severity.WARNING)).anyMatch(said -> said.contains("call x"));
  }

  @ParameterizedTest
  @CsvSource({"queued, 7", "prepared, 7", "scheduled, 38", "rescheduled, 38", "teleported, 38"})
  void callThatIsNeverDialedEndsTheWaitAfterDays(String status, int days) {
    waitFor(call("x", status));
    activate();
    rounds.round();
    hours(days * 24 - 1);
    assertThat(element.messages).isEmpty();

    hours(26);

    assertThat(element.onlyResult()).containsEntry("gaveUp", "no-progress");
  }

  @ParameterizedTest
  @ValueSource(strings = {"scheduled_at", "rescheduled_at"})
  void callThatIsPlannedIsWaitedForUntilAWeekAfterItsTime(String field) {
    String time = clock.instant().plus(Duration.ofDays(30)).toString();
    waitFor(call("x", "scheduled").having("'%s':'%s'".formatted(field, time)));
    activate();
    rounds.round();
    hours(37 * 24 - 1);
    assertThat(element.messages).isEmpty();

    hours(26);

    assertThat(element.onlyResult()).containsEntry("gaveUp", "no-progress");
  }

  @Test
  void callThatHungLongBeforeTheRuntimeStartedIsWatchedForAnHourMore() {
    waitFor(
        call("x", "in-progress", Duration.ofDays(3))
            .having("'updated_at':'%s'".formatted(clock.instant().minus(Duration.ofDays(3)))));
    activate();
    rounds.round();
    rounds(110);
    assertThat(element.messages).isEmpty();

    rounds(30);

    assertThat(element.onlyResult()).containsEntry("gaveUp", "no-progress");
  }

  @Test
  @Tag("slow")
  void plannedCallsAreReadOnceBeforeTheirTime() {
    String time = clock.instant().plus(Duration.ofDays(20)).toString();
    for (int n = 0; n < 100; n++) {
      bolna.knowing(call("x" + n, "scheduled").having("'scheduled_at':'" + time + "'"));
      element.waiting(n, "x" + n);
    }
    activate();
    rounds.round();
    hours(48);
    long before = bolna.reads();

    hours(24 * 10);

    assertThat(bolna.reads() - before).isLessThan(100);
  }

  @Test
  void callThatEndedNormallyHasNothingToGiveUp() {
    waitFor(call("x", "busy"));
    activate();
    rounds.round();

    assertThat(element.onlyResult()).containsEntry("gaveUp", null);
  }
}
