package io.github.camundabolna.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.api.ProblemDetail;
import io.camunda.client.api.command.ClientException;
import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.command.ProblemException;
import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.api.inbound.CorrelationResult;
import io.camunda.connector.api.inbound.CorrelationResult.Failure;
import io.camunda.connector.api.inbound.CorrelationResult.Success;
import io.camunda.connector.feel.FeelEngineWrapperException;
import io.github.camundabolna.bolna.event.ReceiverFixture;
import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.webhook.CallEndPublisher.CallEnded;
import io.github.camundabolna.webhook.CorrelationOutcome.Kind;
import java.net.ConnectException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of statuses that a sender is answered, row by row. */
class CorrelationOutcomeTest extends ReceiverFixture {

  private static final String SPOKEN = "my card ends with four two";

  @Test
  void eventThatTheEngineHasIsAccepted() {
    assertThat(read(new Success.MessagePublished(null, 1L, "<default>")))
        .isEqualTo(new CorrelationOutcome(Kind.PUBLISHED, 200, ""));
    assertThat(read(new Success.ProcessInstanceCreated(null, 1L, "<default>")))
        .isEqualTo(new CorrelationOutcome(Kind.PUBLISHED, 200, ""));
    assertThat(read(new Success.MessageAlreadyCorrelated(null)))
        .isEqualTo(new CorrelationOutcome(Kind.KNOWN, 200, ""));
    assertThat(read(overRest(409))).isEqualTo(new CorrelationOutcome(Kind.KNOWN, 200, ""));
  }

  @Test
  void unmatchedEventIsAcceptedOnlyIfItIsConsumed() {
    assertThat(read(new Failure.ActivationConditionNotMet(true)).httpStatus()).isEqualTo(200);
    assertThat(read(new Failure.ActivationConditionNotMet(false)).httpStatus()).isEqualTo(422);
    assertThat(read(new Failure.ActivationConditionNotMet(false)).kind()).isEqualTo(Kind.UNMATCHED);
  }

  @Test
  void panelThatDoesNotFitIsNamed() {
    assertThat(read(new Failure.InvalidInput("Multiple connectors are activated", null)))
        .isEqualTo(new CorrelationOutcome(Kind.INVALID, 422, "Multiple connectors are activated"));
  }

  @ParameterizedTest
  @CsvSource({
    "UNAVAILABLE, 503", "RESOURCE_EXHAUSTED, 429", "DEADLINE_EXCEEDED, 504", "INTERNAL, 500",
    "UNAUTHENTICATED, 500", "PERMISSION_DENIED, 500", "NOT_FOUND, 500", "A_STATUS_OF_TOMORROW, 500"
  })
  void failureOfTheEngineIsToBeRepeated(String grpc, int http) {
    CorrelationOutcome outcome = read(new Failure.ZeebeClientStatus(grpc, "io exception"));

    assertThat(outcome.kind()).isEqualTo(Kind.FAILED);
    assertThat(outcome.httpStatus()).isEqualTo(http);
    assertThat(outcome.reason()).isEqualTo("io exception");
  }

  @ParameterizedTest
  @CsvSource({"503, 503", "429, 429", "504, 504", "500, 500", "401, 500", "404, 500"})
  void failureOverRestIsAnsweredAsOverGrpc(int code, int http) {
    assertThat(read(overRest(code)).httpStatus()).isEqualTo(http);
    assertThat(read(new Failure.Other(new ClientHttpException(code, "reason"))).httpStatus())
        .isEqualTo(http);
  }

  @Test
  void engineThatRefusesConnectionsIsAway() {
    Throwable refused = new ExecutionException(new ConnectException("refused"));

    assertThat(read(new Failure.Other(new ClientException(refused))).httpStatus()).isEqualTo(503);
    assertThat(read(new Failure.Other(new IllegalStateException())).httpStatus()).isEqualTo(500);
    assertThat(read(new Failure.Other(null)).httpStatus()).isEqualTo(500);
  }

  /** The runtime's message quotes the variables, or what the expression made of them. */
  @Test
  void failedExpressionTellsNothingOfTheEvent() {
    var broken = new FeelEngineWrapperException("no function", "=f(x)", SPOKEN);
    var input = new ConnectorInputException(broken);

    assertThat(read(new Failure.Other(broken)))
        .isEqualTo(
            new CorrelationOutcome(
                Kind.INVALID, 500, "an expression in the panel doesn't fit this event"));
    assertThat(CorrelationOutcome.fromException(new IllegalStateException(broken)).kind())
        .isEqualTo(Kind.INVALID);
    var away = new FeelEngineWrapperException("away", "=f(x)", SPOKEN, new ClientException("away"));
    assertThat(read(new Failure.Other(away)).kind()).isEqualTo(Kind.FAILED);
    assertThat(read(new Failure.InvalidInput(input.getMessage(), input)).reason())
        .isEqualTo("an expression in the panel doesn't fit this event");
    assertThat(read(new Failure.InvalidInput("message id", input)).reason())
        .isEqualTo("message id");
  }

  @Test
  void variablesThatTheRuntimeQuotesTellNothingOfTheEvent() {
    activate();

    CallEnded variables =
        trigger(
            TestReceiverContext.request(
                "{'id': 'x', 'status': 'completed', 'transcript': '" + SPOKEN + "'}"));

    assertThat(variables).hasToString("CallEnded[eventId=x:completed]");
    assertThat(Map.of("response", variables).toString()).doesNotContain(SPOKEN);
  }

  @Test
  void brokenActivationConditionIsAnswered500AndNothingIsCorrelated() {
    TestReceiverContext context = activate();
    context.breakCondition(new ConnectorInputException(new IllegalStateException(SPOKEN)));

    var answer = receiver.verify(TestReceiverContext.request("{'id': 'x', 'status': 'busy'}"));

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).isEqualTo(Map.of("error", "the engine did not accept the event"));
    assertThat(context.correlated).isEmpty();
    assertThat(context.activities.toString())
        .contains("Not delivered", "x: ConnectorInputException")
        .doesNotContain(SPOKEN);
  }

  @Test
  void senderHearsWhichPartOfThePanelIsWrong() {
    TestReceiverContext context = activate();
    context.answers.add(new Failure.InvalidInput("Multiple connectors are activated", null));

    var answer = receiver.verify(TestReceiverContext.request("{'id': 'x', 'status': 'busy'}"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).isEqualTo(Map.of("error", "Multiple connectors are activated"));
  }

  private static CorrelationOutcome read(CorrelationResult result) {
    return CorrelationOutcome.from(result);
  }

  private static Failure overRest(int code) {
    return new Failure.Other(new ProblemException(code, "reason", new ProblemDetail()));
  }
}
