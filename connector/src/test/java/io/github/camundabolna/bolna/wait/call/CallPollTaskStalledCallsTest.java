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
      pollAfter(Duration.ofHours(1));
    }
  }

  @Test
  void retryThatBolnaAnnouncesAndNeverMakesEndsTheWaitWithTheLastAttempt() {
    waitFor(
        call("x", "no-answer")
            .withRetries(0, 3)
            .withVariables("{'camunda_auto_retry':'no-answer,120min'}"));
    activate();
    scheduler.runOnce();
    hours(7);
    assertThat(element.messages).isEmpty();

    hours(2);

    assertThat(element.lastResult())
        .containsEntry("outcome", "no-answer")
        .containsEntry("ended", true)
        .containsEntry("gaveUp", "retry-not-made");
    assertThat(element.activityMessages(Severity.WARNING))
        .anyMatch(said -> said.contains("call x"));
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
        call("x", "busy")
            .withRetries(0, 3)
            .withVariables("{'camunda_auto_retry':'" + rules + "'}"));
    activate();
    scheduler.runOnce();
    hours(before - 1);
    assertThat(element.messages).isEmpty();

    hours(after - before + 1);

    assertThat(element.lastResult()).containsEntry("gaveUp", "retry-not-made");
  }

  @Test
  void retryOfACallMadeElsewhereMayTakeAWeek() {
    waitFor(call("x", "busy").withRetries(0, 3));
    activate();
    scheduler.runOnce();
    hours(7 * 24);
    assertThat(element.messages).isEmpty();

    hours(8);

    assertThat(element.lastResult()).containsEntry("gaveUp", "retry-not-made");
  }

  @Test
  void retryThatIsMadeBeginsTheTimeAgain() {
    FakeCall call =
        call("x", "busy").withRetries(0, 3).withVariables("{'camunda_auto_retry':'busy,120min'}");
    waitFor(call);
    activate();
    scheduler.runOnce();
    hours(6);
    bolna.setStatus("x", "scheduled");
    hours(6);
    bolna.replaceCall(call.withRetries(1, 3).withVariables("{'camunda_auto_retry':'busy,120min'}"));
    hours(6);
    assertThat(element.messages).isEmpty();

    hours(3);

    assertThat(element.lastResult()).containsEntry("gaveUp", "retry-not-made");
  }

  @ParameterizedTest
  @ValueSource(strings = {"initiated", "ringing", "in-progress", "call-disconnected"})
  void callThatHangsOnTheLineEndsTheWaitAfterADay(String status) {
    waitFor(call("x", status));
    activate();
    scheduler.runOnce();
    hours(23);
    assertThat(element.messages).isEmpty();

    hours(2);

    assertThat(element.lastResult())
        .containsEntry("status", status)
        .containsEntry("ended", false)
        .containsEntry("outcome", null)
        .containsEntry("gaveUp", "no-progress");
    assertThat(element.activityMessages(Severity.WARNING))
        .anyMatch(said -> said.contains("call x"));
  }

  @ParameterizedTest
  @CsvSource({"queued, 7", "prepared, 7", "scheduled, 38", "rescheduled, 38", "teleported, 38"})
  void callThatIsNeverDialedEndsTheWaitAfterDays(String status, int days) {
    waitFor(call("x", status));
    activate();
    scheduler.runOnce();
    hours(days * 24 - 1);
    assertThat(element.messages).isEmpty();

    hours(26);

    assertThat(element.lastResult()).containsEntry("gaveUp", "no-progress");
  }

  @ParameterizedTest
  @ValueSource(strings = {"scheduled_at", "rescheduled_at"})
  void callThatIsPlannedIsWaitedForUntilAWeekAfterItsTime(String field) {
    String time = clock.instant().plus(Duration.ofDays(30)).toString();
    waitFor(call("x", "scheduled").withFields("'%s':'%s'".formatted(field, time)));
    activate();
    scheduler.runOnce();
    hours(37 * 24 - 1);
    assertThat(element.messages).isEmpty();

    hours(26);

    assertThat(element.lastResult()).containsEntry("gaveUp", "no-progress");
  }

  @Test
  void callThatHungLongBeforeTheRuntimeStartedIsWatchedForAnHourMore() {
    waitFor(
        call("x", "in-progress", Duration.ofDays(3))
            .withFields("'updated_at':'%s'".formatted(clock.instant().minus(Duration.ofDays(3)))));
    activate();
    scheduler.runOnce();
    pollTimes(110);
    assertThat(element.messages).isEmpty();

    pollTimes(30);

    assertThat(element.lastResult()).containsEntry("gaveUp", "no-progress");
  }

  @Test
  @Tag("slow")
  void plannedCallsAreReadOnceBeforeTheirTime() {
    String time = clock.instant().plus(Duration.ofDays(20)).toString();
    for (int n = 0; n < 100; n++) {
      bolna.withCalls(call("x" + n, "scheduled").withFields("'scheduled_at':'" + time + "'"));
      element.addInstance(n, "x" + n);
    }
    activate();
    scheduler.runOnce();
    hours(48);
    long before = bolna.readCount();

    hours(24 * 10);

    assertThat(bolna.readCount() - before).isLessThan(100);
  }

  @Test
  void callThatEndedNormallyHasNothingToGiveUp() {
    waitFor(call("x", "busy"));
    activate();
    scheduler.runOnce();

    assertThat(element.lastResult()).containsEntry("gaveUp", null);
  }
}
