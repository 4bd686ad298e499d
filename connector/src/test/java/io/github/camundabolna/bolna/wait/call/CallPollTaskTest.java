package io.github.camundabolna.bolna.wait.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which calls have ended, and what their processes hear. */
class CallPollTaskTest extends CallPollFixture {

  @ParameterizedTest
  @CsvSource({
    "completed, no-answer",
    "no-answer, no-answer",
    "busy, busy",
    "failed, failed",
    "canceled, canceled",
    "stopped, stopped",
    "error, failed",
    "balance-low, balance-low"
  })
  void everyWayInWhichACallCanEndEndsTheWait(String status, String outcome) {
    waitFor(call("x", "in-progress"));
    activate();
    scheduler.runOnce();
    assertThat(element.messages).isEmpty();

    bolna.setStatus("x", status);
    pollOnce();

    assertThat(element.deliveredIds()).containsExactly("wait01001");
    assertThat(element.lastResult())
        .containsEntry("executionId", "x")
        .containsEntry("status", status)
        .containsEntry("outcome", outcome)
        .containsEntry("ended", true);
    assertThat(element.activityMessages(Severity.INFO))
        .contains("call x ended: " + status + "; delivered to 1 waiting instances");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scheduled",
        "prepared",
        "queued",
        "rescheduled",
        "initiated",
        "ringing",
        "in-progress",
        "call-disconnected",
        "teleported"
      })
  void callUnderWayIsWaitedForAndThenHeardOf(String status) {
    waitFor(call("x", status));
    activate();
    scheduler.runOnce();
    pollTimes(100);
    for (int hour = 0; hour < 20; hour++) {
      pollAfter(Duration.ofHours(1));
    }
    assertThat(element.messages).isEmpty();

    bolna.setStatus("x", "busy");
    pollTimes(11);

    assertThat(element.lastResult()).containsEntry("outcome", "busy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1M", "PT3H", "P7D", "P40D"})
  void callThatEndedBeforeTheProcessWaitedIsHeardOfAtOnce(String age) {
    waitFor(call("x", "completed", Duration.parse(age)));
    activate();

    scheduler.runOnce();

    assertThat(element.deliveredIds()).hasSize(1);
    assertThat(bolna.requestCount()).isEqualTo(1);
  }

  @Test
  void attemptAfterWhichBolnaDialsAgainIsNotTheEnd() {
    waitFor(call("x", "no-answer").withRetries(0, 2));
    activate();
    scheduler.runOnce();
    pollTimes(40);
    assertThat(element.messages).isEmpty();

    bolna.setStatus("x", "scheduled");
    pollTimes(40);
    bolna.replaceCall(bolna.calls().get(0).withStatus("no-answer").withRetries(1, 2));
    pollTimes(40);
    assertThat(element.messages).isEmpty();
    bolna.replaceCall(bolna.calls().get(0).withStatus("busy").withRetries(2, 2));
    pollTimes(11);

    assertThat(element.lastResult()).containsEntry("outcome", "busy");
  }

  @Test
  void twoInstancesThatWaitForOneCallBothGetTheResult() {
    waitFor(call("x", "busy"));
    element.addInstance(2, "x");
    activate();

    scheduler.runOnce();

    assertThat(element.deliveredIds()).containsExactlyInAnyOrder("wait01001", "wait01002");
    assertThat(bolna.readCount()).isEqualTo(1);
  }

  @Test
  void laterInstanceGetsTheResultThatOthersGot() {
    waitFor(call("x", "busy"));
    activate();
    scheduler.runOnce();

    element.addInstance(2, "x");
    pollOnce();

    assertThat(element.deliveredIds()).contains("wait01002");
  }

  @Test
  void callThatTheListShowsLateIsNotMissed() {
    waitFor(call("x", "queued"));
    bolna.withPageFormat(page -> page.json(List.of(), 0, false));
    activate();
    pollTimes(10);
    bolna.setStatus("x", "busy");
    pollTimes(4);
    assertThat(element.messages).isEmpty();

    bolna.withPageFormat(page -> page.json());
    pollOnce();

    assertThat(element.deliveredIds()).hasSize(1);
  }

  @Test
  void callThatNoListEverShowsIsHeardOfAllTheSame() {
    waitFor(call("x", "queued"));
    bolna.withPageFormat(page -> page.json(List.of(), 0, false));
    activate();
    pollTimes(10);

    bolna.setStatus("x", "busy");
    pollTimes(40);

    assertThat(element.deliveredIds()).isNotEmpty();
  }

  @Test
  void listThatStillSaysInProgressOnlyDelaysTheEnd() {
    waitFor(call("x", "in-progress", Duration.ofHours(1)));
    activate();
    scheduler.runOnce();
    bolna.withPageFormat(page -> page.json().replace("busy", "in-progress"));
    bolna.setStatus("x", "busy");

    pollTimes(10);

    assertThat(element.deliveredIds()).isNotEmpty();
  }

  @Test
  void callThatDoesNotSayWhoseItIsIsReadByItself() {
    waitFor(call("x", "in-progress").withAgent(Optional.empty()));
    activate();
    scheduler.runOnce();
    pollTimes(20);
    assertThat(bolna.listCount()).isZero();
    assertThat(bolna.readCount()).isBetween(5L, 7L);

    bolna.setStatus("x", "completed");
    pollTimes(10);

    assertThat(element.deliveredIds()).isNotEmpty();
  }

  @Test
  void callThatBolnaRefusesToShowForAnHourIsNotFound() {
    element.addInstance(1, "ghost");
    activate();
    scheduler.runOnce();
    pollTimes(110);
    assertThat(element.messages).isEmpty();

    pollTimes(30);

    assertThat(element.lastResult())
        .containsEntry("executionId", "ghost")
        .containsEntry("status", "not-found")
        .containsEntry("outcome", null)
        .containsEntry("ended", false)
        .containsEntry("transcript", null);
    assertThat(element.activityMessages(Severity.INFO))
        .contains("call ghost ended: not-found; delivered to 1 waiting instances");
  }

  @Test
  void callThatBolnaShowsAtLastWasNotMissing() {
    element.addInstance(1, "late");
    activate();
    pollTimes(100);
    bolna.withCalls(call("late", "ringing"));
    pollTimes(100);
    assertThat(element.messages).isEmpty();

    bolna.setStatus("late", "busy");
    pollTimes(11);

    assertThat(element.lastResult()).containsEntry("outcome", "busy");
  }

  @Test
  void unknownStatusIsWarnedOfOnce() {
    waitFor(call("x", "teleported", Duration.ofHours(1)));
    activate();

    pollTimes(50);

    assertThat(element.activityMessages(Severity.WARNING))
        .singleElement()
        .asString()
        .contains("\"teleported\"", "call x");
  }
}
