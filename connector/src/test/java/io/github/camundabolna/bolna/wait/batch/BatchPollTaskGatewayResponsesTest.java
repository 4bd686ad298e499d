package io.github.camundabolna.bolna.wait.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Health.Status;
import io.github.camundabolna.testing.TestResponses;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Something between the runtime and Bolna answers in its place. */
class BatchPollTaskGatewayResponsesTest extends BatchPollFixture {

  static Stream<Named<MockResponse>> gateways() {
    return Stream.of(
        Named.of("404 text", TestResponses.text(404, "default backend - 404")),
        Named.of("404 JSON", TestResponses.json(404, "{\"message\":\"no Route matched\"}")),
        Named.of("422", TestResponses.json(422, "{}")));
  }

  @ParameterizedTest
  @MethodSource("gateways")
  void gatewayThatRefusesEverythingEndsNoWaitAndIsSeenInTheHealth(MockResponse answer) {
    completeBatch();
    element.addInstance(1, BATCH);
    bolna.respondAlways(answer);
    activate();

    pollTimes(480);

    assertThat(element.messages).isEmpty();
    assertThat(element.health.getStatus()).isEqualTo(Status.DOWN);
    bolna.respondNormally();
    pollTimes(20);
    assertThat(element.lastResult()).containsEntry("status", "completed");
    assertThat(element.health.getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void listThatAGatewayRefusesIsNotDoneWithout() {
    setBatch("completed", 1, "'busy': 1");
    bolna.executions(BATCH, () -> TestResponses.text(404, "default backend - 404"));
    element.addInstance(1, BATCH);
    activate();

    pollTimes(200);

    assertThat(element.messages).isEmpty();
  }

  @Test
  void batchThatBolnaDoesNotKnowSaysSo() {
    element.addInstance(1, BATCH);
    activate();

    pollTimes(150);

    assertThat(element.lastResult())
        .containsEntry("status", "not-found")
        .containsEntry("gaveUp", "not-found");
    assertThat(element.health.getStatus()).isEqualTo(Status.UP);
  }
}
