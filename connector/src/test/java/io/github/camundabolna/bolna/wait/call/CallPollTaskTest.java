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
    rounds.round();
    assertThat(element.messages).isEmpty();

    bolna.becomes("x", status);
    round();

    assertThat(element.told()).containsExactly("wait01001");
    assertThat(element.onlyResult())
        .containsEntry("executionId", "x")
        .containsEntry("status", status)
        .containsEntry("outcome", outcome)
        .containsEntry("ended", true);
    assertThat(element.said(Severity.INFO))
        .contains("call x ended: " + status + "; told 1 waiting for it");
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
    rounds.round();
    rounds(100);
    for (int hour = 0; hour < 20; hour++) {
      roundAfter(Duration.ofHours(1));
    }
    assertThat(element.messages).isEmpty();

    bolna.becomes("x", "busy");
    rounds(11);

    assertThat(element.onlyResult()).containsEntry("outcome", "busy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1M", "PT3H", "P7D", "P40D"})
  void callThatEndedBeforeTheProcessWaitedIsHeardOfAtOnce(String age) {
    waitFor(call("x", "completed", Duration.parse(age)));
    activate();

    rounds.round();

    assertThat(element.told()).hasSize(1);
    assertThat(bolna.requestCount()).isEqualTo(1);
  }

  @Test
  void attemptAfterWhichBolnaDialsAgainIsNotTheEnd() {
    waitFor(call("x", "no-answer").retried(0, 2));
    activate();
    rounds.round();
    rounds(40);
    assertThat(element.messages).isEmpty();

    bolna.becomes("x", "scheduled");
    rounds(40);
    bolna.becomes(bolna.calls().get(0).in("no-answer").retried(1, 2));
    rounds(40);
    assertThat(element.messages).isEmpty();
    bolna.becomes(bolna.calls().get(0).in("busy").retried(2, 2));
    rounds(11);

    assertThat(element.onlyResult()).containsEntry("outcome", "busy");
  }

  @Test
  void twoInstancesThatWaitForOneCallAreBothTold() {
    waitFor(call("x", "busy"));
    element.waiting(2, "x");
    activate();

    rounds.round();

    assertThat(element.told()).containsExactlyInAnyOrder("wait01001", "wait01002");
    assertThat(bolna.reads()).isEqualTo(1);
  }

  @Test
  void whoComesLaterIsToldOfACallOfWhichOthersWereTold() {
    waitFor(call("x", "busy"));
    activate();
    rounds.round();

    element.waiting(2, "x");
    round();

    assertThat(element.told()).contains("wait01002");
  }

  @Test
  void callThatTheListShowsLateIsNotMissed() {
    waitFor(call("x", "queued"));
    bolna.listingAs(page -> page.json(List.of(), 0, false));
    activate();
    rounds(10);
    bolna.becomes("x", "busy");
    rounds(4);
    assertThat(element.messages).isEmpty();

    bolna.listingAs(page -> page.json());
    round();

    assertThat(element.told()).hasSize(1);
  }

  @Test
  void callThatNoListEverShowsIsHeardOfAllTheSame() {
    waitFor(call("x", "queued"));
    bolna.listingAs(page -> page.json(List.of(), 0, false));
    activate();
    rounds(10);

    bolna.becomes("x", "busy");
    rounds(40);

    assertThat(element.told()).isNotEmpty();
  }

  @Test
  void listThatStillSaysInProgressOnlyDelaysTheEnd() {
    waitFor(call("x", "in-progress", Duration.ofHours(1)));
    activate();
    rounds.round();
    bolna.listingAs(page -> page.json().replace("busy", "in-progress"));
    bolna.becomes("x", "busy");

    rounds(10);

    assertThat(element.told()).isNotEmpty();
  }

  @Test
  void callThatDoesNotSayWhoseItIsIsReadByItself() {
    waitFor(call("x", "in-progress").of(Optional.empty()));
    activate();
    rounds.round();
    rounds(20);
    assertThat(bolna.listings()).isZero();
    assertThat(bolna.reads()).isBetween(5L, 7L);

    bolna.becomes("x", "completed");
    rounds(10);

    assertThat(element.told()).isNotEmpty();
  }

  @Test
  void callThatBolnaRefusesToShowForAnHourIsNotFound() {
    element.waiting(1, "ghost");
    activate();
    rounds.round();
    rounds(110);
    assertThat(element.messages).isEmpty();

    rounds(30);

    assertThat(element.onlyResult())
        .containsEntry("executionId", "ghost")
        .containsEntry("status", "not-found")
        .containsEntry("outcome", null)
        .containsEntry("ended", false)
        .containsEntry("transcript", null);
    assertThat(element.said(Severity.INFO))
        .contains("call ghost ended: not-found; told 1 waiting for it");
  }

  @Test
  void callThatBolnaShowsAtLastWasNotMissing() {
    element.waiting(1, "late");
    activate();
    rounds(100);
    bolna.knowing(call("late", "ringing"));
    rounds(100);
    assertThat(element.messages).isEmpty();

    bolna.becomes("late", "busy");
    rounds(11);

    assertThat(element.onlyResult()).containsEntry("outcome", "busy");
  }

  @Test
  void unknownStatusIsWarnedOfOnce() {
    waitFor(call("x", "teleported", Duration.ofHours(1)));
    activate();

    rounds(50);

    assertThat(element.said(Severity.WARNING))
        .singleElement()
        .asString()
        .contains("\"teleported\"", "call x");
  }
}
