package io.github.camundabolna.callingbox.wait;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Severity;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which calls have ended, what their processes get, and what that costs. */
class HistoryPollTaskTest extends CallingBoxPollFixture {

  @ParameterizedTest
  @CsvSource({
    "completed, answered",
    "no_answer, no-answer",
    "busy, busy",
    "canceled, canceled",
    "failed, failed"
  })
  void everyWayInWhichACallCanEndEndsTheWait(String status, String outcome) {
    waitFor(1, "x", "in_progress");
    activate();
    scheduler.runOnce();
    assertThat(element.messages).isEmpty();

    callingBox.set("x", "status", status);
    pollOnce();

    assertThat(element.deliveredIds()).containsExactly("wait01001");
    assertThat(element.lastResult())
        .containsEntry("callId", "x")
        .containsEntry("status", status)
        .containsEntry("outcome", outcome)
        .containsEntry("ended", true)
        .containsEntry("gaveUp", null);
    assertThat(element.activityMessages(Severity.INFO))
        .contains("call x ended: " + status + "; delivered to 1 waiting instances");
  }

  @ParameterizedTest
  @ValueSource(strings = {"queued", "initiated", "ringing", "in_progress", "teleported"})
  void callInProgressIsWaitedFor(String status) {
    waitFor(1, "x", status);
    activate();
    scheduler.runOnce();
    pollTimes(100);
    for (int hour = 0; hour < 20; hour++) {
      pollAfter(Duration.ofHours(1));
    }
    assertThat(element.messages).isEmpty();

    // A call that is this old is read by its ID, every five minutes.
    callingBox.set("x", "status", "busy");
    pollTimes(10);

    assertThat(element.lastResult()).containsEntry("outcome", "busy");
  }

  @Test
  void voicemailIsNoAnswerOfAPerson() {
    waitFor(1, "x", "no_answer");
    callingBox.set("x", "answered_by", "machine");
    callingBox.set("x", "answered_at", "2026-08-21T05:04:30Z");
    activate();

    scheduler.runOnce();

    assertThat(element.lastResult())
        .containsEntry("outcome", "voicemail")
        .containsEntry("transcript", null);
    assertThat(callingBox.transcriptCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT2H", "PT23H", "P6D", "P40D"})
  void callThatEndedBeforeTheProcessWaitedIsFoundAtOnce(String age) {
    waitFor(1, "x", "completed", Duration.parse(age));
    activate();

    scheduler.runOnce();

    assertThat(element.deliveredIds()).hasSize(1);
    assertThat(callingBox.requestCount()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 200})
  void checkIsOneListHoweverManyInstancesWait(int instances) {
    for (int i = 1; i <= instances; i++) {
      waitFor(i, "x" + i, "in_progress");
    }
    activate();

    scheduler.runOnce();
    pollTimes(9);

    assertThat(callingBox.requestCount()).isEqualTo(10);
    callingBox.set("x1", "status", "busy");
    pollOnce();
    assertThat(element.deliveredIds()).containsExactly("wait01001");
    assertThat(callingBox.requestCount()).isEqualTo(11);
  }

  @Test
  void noInstanceCostsNoRequest() {
    activate();

    scheduler.runOnce();
    pollTimes(10);

    assertThat(callingBox.requestCount()).isZero();
  }

  @Test
  void twoInstancesThatWaitForOneCallBothGetTheResult() {
    waitFor(1, "x", "busy");
    element.addInstance(2, "x");
    activate();

    scheduler.runOnce();

    assertThat(element.deliveredIds()).containsExactlyInAnyOrder("wait01001", "wait01002");
  }

  @ParameterizedTest
  @CsvSource({"completed", "failed"})
  void callIsNotFinalWhileItsResultIsPending(String resultStatus) {
    waitFor(1, "x", "completed");
    callingBox.requestResult("x", "pending");
    activate();
    scheduler.runOnce();
    pollTimes(50);
    assertThat(element.messages).isEmpty();

    callingBox.set("x", "result_status", resultStatus);
    pollOnce();

    assertThat(element.lastResult())
        .containsEntry("outcome", "answered")
        .containsEntry("resultStatus", resultStatus)
        .containsEntry("gaveUp", null);
  }

  @Test
  void resultThatNeverComesIsGivenUpAfterAnHour() {
    waitFor(1, "x", "completed");
    callingBox.requestResult("x", "pending");
    callingBox.set("x", "ended_at", clock.instant().toString());
    activate();
    scheduler.runOnce();
    pollAfter(Duration.ofMinutes(59));
    assertThat(element.messages).isEmpty();

    pollAfter(Duration.ofMinutes(1));

    assertThat(element.lastResult())
        .containsEntry("outcome", "answered")
        .containsEntry("ended", true)
        .containsEntry("resultStatus", "pending")
        .containsEntry("gaveUp", "result-not-ready");
    assertThat(element.activityMessages(Severity.WARNING))
        .contains(
            "CallingBox has no result of call x an hour after its end; the wait ends with gaveUp"
                + " \"result-not-ready\"");
  }

  @Test
  void callWithoutProgressIsGivenUp() {
    waitFor(1, "x", "ringing");
    activate();
    scheduler.runOnce();

    pollAfter(Duration.ofHours(25));

    assertThat(element.lastResult())
        .containsEntry("outcome", null)
        .containsEntry("ended", false)
        .containsEntry("gaveUp", "no-progress");
  }

  @Test
  void callThatTheListNeverShowsIsReadByItsId() {
    waitFor(1, "x", "queued");
    callingBox.unlist("x");
    activate();
    pollTimes(10);
    assertThat(callingBox.readCount()).isBetween(3L, 5L);

    callingBox.set("x", "status", "busy");
    pollTimes(10);

    assertThat(element.deliveredIds()).isNotEmpty();
  }

  @Test
  void callThatCallingBoxDoesNotKnowForAnHourIsNotFound() {
    element.addInstance(1, "ghost");
    activate();
    scheduler.runOnce();
    pollTimes(118);
    assertThat(element.messages).isEmpty();

    pollTimes(20);

    assertThat(element.lastResult())
        .containsEntry("callId", "ghost")
        .containsEntry("status", "not-found")
        .containsEntry("outcome", null)
        .containsEntry("ended", false)
        .containsEntry("gaveUp", "not-found");
  }

  @Test
  void callThatCallingBoxShowsAtLastWasNotMissing() {
    element.addInstance(1, "late");
    activate();
    pollTimes(100);
    callingBox.add("late", "ringing", clock.instant());
    pollTimes(100);
    assertThat(element.messages).isEmpty();

    callingBox.set("late", "status", "busy");
    pollOnce();

    assertThat(element.lastResult()).containsEntry("outcome", "busy");
  }

  @Test
  void unknownStatusIsWarnedOfOnce() {
    waitFor(1, "x", "teleported");
    activate();

    pollTimes(50);

    assertThat(element.activityMessages(Severity.WARNING))
        .singleElement()
        .asString()
        .contains("\"teleported\"", "call x");
  }
}
