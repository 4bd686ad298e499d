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
    element.disconnect();
    pollTimes(10);
    assertThat(bolna.requestCount()).isZero();

    element.reconnect();
    pollOnce();

    assertThat(element.deliveredIds()).hasSize(1);
  }

  @Test
  void rejectedMessageIsPublishedLaterWithoutAnotherRequestToBolna() {
    waitFor(call("x", "busy"));
    activate();
    element.rejectMessages();
    scheduler.runOnce();
    int before = bolna.requestCount();
    assertThat(element.messages).isEmpty();

    element.reconnect();
    pollTimes(2);

    assertThat(element.deliveredIds()).hasSize(1);
    assertThat(bolna.requestCount()).isEqualTo(before);
  }

  @Test
  void resultThatCannotBeMadeKeepsNoOtherWaiting() {
    waitFor(call("x", "busy"));
    bolna.withCalls(call("y", "busy"));
    element.addInstance(2, "y").breakCorrelation(1);
    activate();

    scheduler.runOnce();

    assertThat(element.deliveredIds()).containsExactly("wait01002");
    assertThat(element.activityMessages(Severity.WARNING))
        .containsExactly("call x is skipped: LinkageError");
  }

  @Test
  void instancesOfAnOlderVersionAreLookedAfterLessOften() {
    waitFor(call("x", "in-progress"));
    activate();
    scheduler.runOnce();
    poller.deactivate();
    int before = bolna.requestCount();
    pollTimes(20);
    assertThat(bolna.requestCount() - before).as("in ten minutes").isBetween(2, 4);

    bolna.setStatus("x", "busy");
    pollTimes(11);

    assertThat(element.deliveredIds()).containsOnly("wait01001");
  }

  @Test
  void instanceWithoutACallDoesNotKeepOthersFromTheirs() {
    bolna.withCalls(FakeCall.with("x", "busy", clock.instant()));
    element.addInstance(1, null).addInstance(2, "no id").addInstance(3, "x");
    activate();

    scheduler.runOnce();
    assertThat(element.deliveredIds()).containsExactly("wait01003");
    pollTimes(2);

    assertThat(element.activityMessages(Severity.ERROR).get(0))
        .contains("instance 1", "executionId is missing");
    assertThat(element.activityMessages(Severity.ERROR).get(1))
        .contains("instance 2", "executionId must be the execution ID", "\"no id\"");
  }
}
