package io.github.camundabolna.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Health.Status;
import io.camunda.connector.api.inbound.Severity;
import io.github.camundabolna.bolna.wait.call.CallPollFixture;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the connector reads of the engine, and what it says when that doesn't work. */
class InstanceReadFailuresTest extends CallPollFixture {

  @Test
  void variableThatComesALittleLaterIsNotComplainedOf() {
    bolna.withCalls(call("x", "busy"));
    element.addInstance(1, null);
    activate();
    scheduler.runOnce();
    pollOnce();
    element.addInstance(1, "x");
    pollOnce();

    assertThat(element.deliveredIds()).hasSize(1);
    assertThat(element.activityMessages(Severity.ERROR)).isEmpty();
  }

  @Test
  void variableThatIsMissingForLongIsComplainedOfOnce() {
    element.addInstance(1, null);
    activate();
    pollTimes(20);

    assertThat(element.activityMessages(Severity.ERROR))
        .singleElement()
        .asString()
        .contains("instance 1", "executionId is missing");
  }

  @Test
  void largeVariableThatTheRuntimeCutsIsNamedWithItsLimit() {
    element
        .with("executionId", "=answer.executionId")
        .addInstance(1, "unused", "answer", "{\"note\":\"" + "x".repeat(8183));
    activate();
    pollTimes(20);

    assertThat(element.activityMessages(Severity.ERROR))
        .singleElement()
        .asString()
        .contains("instance 1", "answer", "8 kB", "own variable")
        .doesNotContain("xxx");
  }

  @Test
  void idAtTheBeginningOfAVariableThatTheRuntimeCutsIsRead() {
    bolna.withCalls(call("x", "busy"));
    element
        .with("executionId", "=answer.calls[1].executionId")
        .addInstance(
            1,
            "unused",
            "answer",
            "{\"n\":1,\"calls\":[{\"executionId\":\"x\"}],\"note\":\"" + "x".repeat(8183));
    activate();
    scheduler.runOnce();

    assertThat(element.deliveredIds()).hasSize(1);
  }

  @Test
  void localVariableOfTheSameNameIsNamedAsTheCause() {
    element
        .addInstance(1, "x")
        .failVariables(
            1,
            new IllegalStateException(
                "Duplicate key executionId (attempted merging values secret1 and secret2)"));
    activate();
    pollTimes(20);

    assertThat(element.activityMessages(Severity.ERROR))
        .singleElement()
        .asString()
        .contains("instance 1", "local variable", "executionId")
        .doesNotContain("secret1", "Correct the variable");
    assertThat(element.health.getStatus()).isEqualTo(Status.DOWN);
  }

  @Test
  void engineThatFailsToEvaluateIsNotBlamedOnTheVariable() {
    element.addInstance(1, "x").failVariables(1, new IllegalArgumentException("evaluation failed"));
    activate();
    pollTimes(20);

    assertThat(element.activityMessages(Severity.ERROR))
        .singleElement()
        .asString()
        .contains("instance 1", "IllegalArgumentException")
        .doesNotContain("Correct the variable");
    assertThat(element.health.getStatus()).isEqualTo(Status.DOWN);
    element.restoreVariables(1);
    pollTimes(2);
    assertThat(element.health.getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void numberOfWaitingInstancesIsInTheHealth() {
    activate();
    pollTimes(3);
    assertThat(element.health.getDetails()).containsEntry("waiting", 0).containsKey("nobodySince");

    waitFor(call("x", "in-progress"));
    pollOnce();

    assertThat(element.health.getDetails()).isEqualTo(Map.of("waiting", 1));
  }

  @Test
  @Tag("slow")
  void healthIsReportedOnlyWhenItChanges() {
    waitFor(call("x", "in-progress"));
    activate();

    pollTimes(1_000);

    assertThat(element.healthReports()).isLessThan(5);
  }
}
