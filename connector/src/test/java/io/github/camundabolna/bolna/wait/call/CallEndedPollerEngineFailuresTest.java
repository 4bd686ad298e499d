package io.github.camundabolna.bolna.wait.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Severity;
import io.github.camundabolna.testing.FakeCall;
import org.junit.jupiter.api.Test;

/**
 * What the engine does while calls are waited for: it is away, it is deaf, it holds odd instances.
 */
class CallEndedPollerEngineFailuresTest extends CallPollFixture {

  @Test
  void engineThatIsAwayIsOutlived() {
    waitFor(call("x", "busy"));
    activate();
    element.away();
    rounds(10);
    assertThat(bolna.requestCount()).isZero();

    element.back();
    round();

    assertThat(element.told()).hasSize(1);
  }

  @Test
  void engineThatTakesNoMessageIsToldLaterWithoutAskingBolnaAgain() {
    waitFor(call("x", "busy"));
    activate();
    element.deaf();
    rounds.round();
    int before = bolna.requestCount();
    assertThat(element.messages).isEmpty();

    element.back();
    rounds(2);

    assertThat(element.told()).hasSize(1);
    assertThat(bolna.requestCount()).isEqualTo(before);
  }

  @Test
  void resultThatCannotBeMadeKeepsNoOtherWaiting() {
    waitFor(call("x", "busy"));
    bolna.knowing(call("y", "busy"));
    element.waiting(2, "y").breaksFor(1);
    activate();

    rounds.round();

    assertThat(element.told()).containsExactly("wait01002");
    assertThat(element.said(Severity.WARNING)).containsExactly("call x is skipped: LinkageError");
  }

  @Test
  void instancesOfAnOlderVersionAreLookedAfterLessOften() {
    waitFor(call("x", "in-progress"));
    activate();
    rounds.round();
    poller.deactivate();
    int before = bolna.requestCount();
    rounds(20);
    assertThat(bolna.requestCount() - before).as("in ten minutes").isBetween(2, 4);

    bolna.becomes("x", "busy");
    rounds(11);

    assertThat(element.told()).containsOnly("wait01001");
  }

  @Test
  void instanceWithoutACallDoesNotKeepOthersFromTheirs() {
    bolna.knowing(FakeCall.with("x", "busy", clock.instant()));
    element.waiting(1, null).waiting(2, "no id").waiting(3, "x");
    activate();

    rounds.round();
    assertThat(element.told()).containsExactly("wait01003");
    rounds(2);

    assertThat(element.said(Severity.ERROR).get(0))
        .contains("instance 1", "executionId is missing");
    assertThat(element.said(Severity.ERROR).get(1))
        .contains("instance 2", "executionId must be the execution id", "\"no id\"");
  }
}
