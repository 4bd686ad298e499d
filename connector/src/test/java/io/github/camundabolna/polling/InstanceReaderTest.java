package io.github.camundabolna.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientHttpException;
import io.camunda.connector.api.inbound.Health.Status;
import io.camunda.connector.api.inbound.Severity;
import io.github.camundabolna.bolna.wait.call.CallPollFixture;
import java.net.ConnectException;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Instances whose id the runtime can't read: who is blamed, what it costs, and who still ends. */
class InstanceReaderTest extends CallPollFixture {

  private static final String EXPRESSION = "=if true then executionId else null";

  /** What {@code Collectors.toMap} throws in {@code ProcessInstanceClientImpl} of 8.9.7. */
  private static RuntimeException twice(String variable) {
    return new IllegalStateException(
        "Duplicate key %s (attempted merging values secret1 and secret2)".formatted(variable));
  }

  private static RuntimeException http(int code) {
    return new ClientHttpException(code, "secret reason");
  }

  @ParameterizedTest
  @CsvSource({"=executionId", "= executionId ", "=answer.executionId"})
  void plainVariableIsReadWithoutTheCluster(String expression) {
    bolna.withCalls(call("x", "busy"));
    element
        .with("executionId", expression)
        .withoutEvaluation(http(404))
        .addInstance(1, "x", "answer", Map.of("executionId", "x"));
    activate();
    scheduler.runOnce();

    assertThat(element.deliveredIds()).hasSize(1);
    assertThat(element.health.getStatus()).isEqualTo(Status.UP);
  }

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(http(404), "HTTP 404", "requires an 8.9 cluster"),
        Arguments.of(http(403), "HTTP 403", "permission to evaluate expressions"),
        Arguments.of(http(401), "HTTP 401", "permission to evaluate expressions"),
        Arguments.of(http(400), "HTTP 400", "expression in the panel"),
        Arguments.of(http(503), "HTTP 503", "The connector retries"),
        Arguments.of(
            new ClientException(new ConnectException("secret host")),
            "ConnectException",
            "The connector retries"),
        Arguments.of(new RuntimeException("secret"), "expression in the panel", "deploy"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void failedEvaluationIsNamedWithItsWayOut(RuntimeException failure, String what, String wayOut) {
    element.with("executionId", EXPRESSION).withoutEvaluation(failure).addInstance(1, "x");
    activate();
    pollTimes(20);

    assertThat(element.activityMessages(Severity.ERROR))
        .singleElement()
        .asString()
        .contains("instance 1", "executionId", what, wayOut)
        .doesNotContain("secret", "Correct the variable");
    assertThat(element.health.getStatus()).isEqualTo(Status.DOWN);
    assertThat(element.health.getError().message()).contains(what);
  }

  @Test
  void variablesThatTheEngineWithholdsAreNotBlamedOnTheExpression() {
    element.addInstance(1, "x").failVariables(1, http(403));
    activate();
    pollTimes(20);

    assertThat(element.health.getError().message())
        .contains("HTTP 403", "permission to read process instances")
        .doesNotContain("secret", "evaluate");
  }

  @Test
  void localVariableIsNamedWithTheWayOut() {
    element.addInstance(1, "x").failVariables(1, twice("note"));
    activate();
    pollTimes(20);

    assertThat(element.health.getError().message())
        .contains("instance 1", "local variable \"note\"", "8.9", "migrate", "terminate the wait")
        .doesNotContain("secret");
  }

  @Test
  void oneInstanceOfManyIsInTheHealthOfThoseThatAreServed() {
    bolna.withCalls(call("x", "in-progress"));
    element
        .addInstance(1, "x")
        .addInstance(2, "x")
        .addInstance(3, "x")
        .failVariables(2, twice("note"));
    activate();
    pollTimes(5);

    assertThat(element.health.getStatus()).isEqualTo(Status.UP);
    assertThat(element.health.getDetails().get("unreadable").toString())
        .contains("1 of 3", "instance 2", "\"note\"");

    element.restoreVariables(2);
    pollTimes(2);
    assertThat(element.health.getDetails()).doesNotContainKey("unreadable");
  }

  @Test
  void instancesThatStayUnreadableDoNotFillTheActivityLog() {
    bolna.withCalls(call("x", "in-progress"));
    LongStream.range(0, 300).forEach(n -> element.addInstance(n, "x"));
    LongStream.range(0, 299).forEach(n -> element.failVariables(n, twice("note")));
    activate();
    pollTimes(500);

    assertThat(element.healthReports()).as("in four hours").isLessThan(60);
  }

  @Test
  void instancesThatStayUnreadableAreReadInTurn() {
    bolna.withCalls(call("x", "busy"));
    LongStream.range(0, 2_000)
        .forEach(n -> element.addInstance(n, "x").failVariables(n, twice("note")));
    activate();
    scheduler.runOnce();
    int before = element.variableReads.get();
    pollTimes(10);
    assertThat(element.variableReads.get() - before).isBetween(2_000, 2_100);

    LongStream.range(0, 2_000).forEach(element::restoreVariables);
    pollTimes(10);
    assertThat(element.health.getDetails()).doesNotContainKey("unreadable");
    pollTimes(20);
    assertThat(element.deliveredIds().stream().distinct()).hasSize(2_000);
  }
}
