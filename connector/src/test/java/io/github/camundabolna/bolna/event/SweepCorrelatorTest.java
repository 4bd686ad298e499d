package io.github.camundabolna.bolna.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.client.api.ProblemDetail;
import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.command.ProblemException;
import io.camunda.connector.api.inbound.CorrelationRequest;
import io.camunda.connector.api.inbound.CorrelationResult.Failure;
import io.camunda.connector.api.inbound.CorrelationResult.Success;
import io.camunda.connector.api.inbound.Health;
import io.github.camundabolna.testing.FakeBolna;
import io.github.camundabolna.testing.FakeCall;
import io.github.camundabolna.testing.TestReceiverContext;
import io.github.camundabolna.webhook.CallEndPublisher.CallEnded;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A receiver that looks for the calls of which no event told. */
class SweepCorrelatorTest extends SweepReceiverFixture {

  private static final String SECOND = "0a1b2c3d-0000-4000-8000-00000000000b";

  @Test
  void withoutAgentsNothingIsLookedFor() {
    activate("apiKey", TestReceiverContext.KEY);
    assertThat(scheduler.isRunning()).isFalse();

    activate("apiKey", TestReceiverContext.KEY, "sweep", Map.of("agents", " ", "interval", "PT5M"));
    assertThat(scheduler.isRunning()).isFalse();

    activate("sweep", Map.of("interval", "PT5M", "lookBack", "PT24H"));
    assertThat(scheduler.isRunning()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        FakeBolna.AGENT + ", " + SECOND,
        FakeBolna.AGENT + "," + SECOND + "," + FakeBolna.AGENT,
        FakeBolna.AGENT + ",, " + SECOND + ", ",
        "=[\"" + FakeBolna.AGENT + "\", \"" + SECOND + "\"]",
        "[\"" + FakeBolna.AGENT + "\", \"" + SECOND + "\"]"
      })
  void agentsAreATextOrAList(String agents) {
    TestReceiverContext context = sweeping(Map.of("agents", agents));

    scheduler.runNext();

    assertThat(bolna.listCount()).isEqualTo(2);
    assertThat(lastHealth(context).getDetails()).containsEntry("sweep", "2 agents, PT5M");
  }

  @Test
  void intervalAndLookBackAreThoseOfThePanel() {
    bolna.withCalls(call("x", Duration.ofDays(9)), call("y", Duration.ofDays(11)));
    TestReceiverContext context =
        sweeping(Map.of("agents", FakeBolna.AGENT, "interval", "PT10S", "lookBack", "P10D"));

    assertThat(scheduler.runNext().toSeconds()).isEqualTo(10);
    assertThat(context.correlated).hasSize(1);
  }

  @Test
  void processGetsTheSameAsFromTheWebhook() {
    FakeCall call = call("x", Duration.ofHours(3));
    bolna.withCalls(call);
    TestReceiverContext context = sweeping();
    scheduler.runNext();

    CallEnded event = trigger(TestReceiverContext.request("{'id': 'x', 'status': 'completed'}"));

    CorrelationRequest swept = context.correlated.get(0);
    assertThat(swept.getMessageId()).isEqualTo("x:completed");
    JsonNode variables = json(swept.getVariables());
    assertThat(variables.at("/connectorData")).isEqualTo(json(event.connectorData()));
    assertThat(variables.at("/request")).isEqualTo(json(event.request()));
    assertThat(variables.at("/connectorData/call/executionId").asText()).isEqualTo("x");
    assertThat(variables.at("/connectorData/direction").asText()).isEqualTo("outbound");
    assertThat(variables.at("/request/body/status").asText()).isEqualTo("completed");
  }

  /** The runtime evaluates the activation condition over the whole of it. */
  @Test
  void expressionsSeeWhatTheySeeOfOtherWebhooks() {
    activate();

    JsonNode result =
        json(trigger(TestReceiverContext.request("{'id': 'x', 'status': 'completed'}")));

    assertThat(result.fieldNames())
        .toIterable()
        .containsExactly("request", "connectorData", "documents");
  }

  @Test
  void callThatTheWebhookDeliveredIsNotRead() {
    bolna.withCalls(call("x", Duration.ofMinutes(1)));
    TestReceiverContext context = sweeping();
    trigger(TestReceiverContext.request("{'id': 'x', 'status': 'completed'}"));

    scheduler.runNext();

    assertThat(context.correlated).hasSize(1);
    assertThat(bolna.readCount()).isEqualTo(1);
  }

  @Test
  void callThatTheEngineDidNotTakeFromTheWebhookIsFound() {
    bolna.withCalls(call("x", Duration.ofMinutes(1)));
    TestReceiverContext context = sweeping();
    context.answers.add(new Failure.ZeebeClientStatus("UNAVAILABLE", "io exception"));
    assertThat(status(TestReceiverContext.request("{'id': 'x', 'status': 'completed'}")))
        .isEqualTo(503);

    scheduler.runNext();

    assertThat(context.correlated).hasSize(2);
  }

  @Test
  void otherFailureOfTheRuntimeIsTriedAgain() {
    bolna.withCalls(call("x", Duration.ofMinutes(1)));
    TestReceiverContext context = sweeping();
    context.answers.add(new Failure.Other(new IllegalStateException()));

    scheduler.runNext();
    scheduler.runNext();

    assertThat(context.correlated).hasSize(2);
  }

  /** A runtime that prefers REST hears of a message that is there already by a 409. */
  @Test
  void callThatWasPublishedOverRestIsNotPublishedAgain() {
    bolna.withCalls(call("x", Duration.ofMinutes(1)));
    TestReceiverContext context = sweeping();
    context.answers.add(
        new Failure.Other(new ProblemException(409, "Conflict", new ProblemDetail())));

    scheduler.runNext();
    scheduler.runNext();

    assertThat(context.correlated).hasSize(1);
    assertThat(context.activities).isEmpty();
    assertThat(lastHealth(context).getStatus()).isEqualTo(Health.Status.UP);
  }

  @Test
  void otherFailureOverRestIsTriedAgain() {
    bolna.withCalls(call("x", Duration.ofMinutes(1)));
    TestReceiverContext context = sweeping();
    context.answers.add(new Failure.Other(new ClientHttpException(503, "Service Unavailable")));

    scheduler.runNext();
    scheduler.runNext();

    assertThat(context.correlated).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void callThatTheActivationConditionLeavesOutIsLookedAtOnce(boolean consumed) {
    bolna.withCalls(call("x", Duration.ofMinutes(1)));
    TestReceiverContext context = sweeping();
    context.answers.add(new Failure.ActivationConditionNotMet(consumed));

    scheduler.runNext();
    scheduler.runNext();

    assertThat(context.correlated).hasSize(1);
    assertThat(lastHealth(context).getStatus()).isEqualTo(Health.Status.UP);
  }

  @Test
  void callThatTheRuntimeRejectsIsInTheHealthAndAcceptedAfterThePanelIsFixed() {
    bolna.withCalls(call("x", Duration.ofMinutes(1)));
    TestReceiverContext context = sweeping();
    context.answers.add(new Failure.InvalidInput("Multiple connectors are activated", null));

    scheduler.runNext();
    scheduler.runNext();
    assertThat(context.correlated).as("not retried at once").hasSize(1);
    assertThat(lastHealth(context).getStatus()).isEqualTo(Health.Status.DOWN);
    assertThat(lastHealth(context).getError().message())
        .contains("the engine rejects 1 ended calls", "x, Multiple connectors");
    clock.advance(Duration.ofMinutes(30));
    scheduler.runNext();

    assertThat(context.correlated).hasSize(2);
    assertThat(lastHealth(context).getStatus()).isEqualTo(Health.Status.UP);
  }

  @Test
  void onlyCallsWithoutAnEventAreLoggedAsFound() {
    bolna.withCalls(call("x", Duration.ofMinutes(1)));
    TestReceiverContext context = sweeping();
    context.answers.add(new Success.MessageAlreadyCorrelated(null));
    scheduler.runNext();
    assertThat(context.activities).isEmpty();

    bolna.withCalls(call("y", Duration.ofMinutes(1)));
    scheduler.runNext();
    assertThat(context.activities.toString()).contains("Found", "y is completed");
  }

  @Test
  void startEventGetsOnlyCallsThatItCannotHaveGotBefore() {
    bolna.withCalls(call("old", Duration.ofHours(24)), call("new", Duration.ofHours(22)).inbound());
    TestReceiverContext context =
        activate(
            new TestReceiverContext(sweepProperties(Map.of("lookBack", "P5D")))
                .atElement("startEvent"));

    scheduler.runNext();

    assertThat(context.correlated).hasSize(1);
    JsonNode data = json(context.correlated.get(0).getVariables()).at("/connectorData");
    assertThat(data.path("executionId").asText()).isEqualTo("new");
    assertThat(data.path("direction").asText()).isEqualTo("inbound");
  }

  @Test
  void receiverThatIsTakenAwayLooksForNothingMore() {
    bolna.withCalls(call("x", Duration.ofMinutes(1)));
    TestReceiverContext context = sweeping();
    int reports = context.health.size();

    receiver.deactivate();

    assertThat(scheduler.isRunning()).isFalse();
    assertThat(context.health).hasSize(reports);
  }

  @Test
  void receiverThatIsBrokenByANewVersionStopsLooking() {
    sweeping();

    activate("secret", "short");

    assertThat(scheduler.isRunning()).isFalse();
  }
}
