package io.github.camundabolna.bolna.wait.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Health.Status;
import io.github.camundabolna.testing.TestResponses;
import java.util.Collections;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Something between the runtime and Bolna answers in its place. */
class CallPollTaskGatewayResponsesTest extends CallPollFixture {

  static Stream<Named<MockResponse>> gateways() {
    return Stream.of(
        Named.of("404 text", TestResponses.text(404, "default backend - 404")),
        Named.of("404 JSON", TestResponses.json(404, "{\"message\":\"no Route matched\"}")),
        Named.of("400", TestResponses.json(400, "{}")),
        Named.of("410", TestResponses.json(410, "{}")),
        Named.of("451", TestResponses.text(451, "blocked")));
  }

  @ParameterizedTest
  @MethodSource("gateways")
  void gatewayThatRefusesEverythingEndsNoWaitAndIsSeenInTheHealth(MockResponse answer) {
    waitFor(call("x", "in-progress"));
    activate();
    scheduler.runOnce();
    bolna.respondAlways(answer);

    pollTimes(480);

    assertThat(element.messages).isEmpty();
    assertThat(element.health.getStatus()).isEqualTo(Status.DOWN);
    bolna.setStatus("x", "busy");
    bolna.respondNormally();
    pollTimes(20);
    assertThat(element.lastResult()).containsEntry("outcome", "busy");
    assertThat(element.health.getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void pageThatIsNotJsonProvesNothingOfACall() {
    waitFor(call("x", "in-progress"));
    element.addInstance(2, "ghost");
    bolna.failReading(
        Collections.nCopies(300, TestResponses.text(404, "not here")).toArray(MockResponse[]::new));
    activate();

    pollTimes(240);

    assertThat(element.messages).isEmpty();
  }

  @Test
  void callThatBolnaDoesNotKnowSaysSo() {
    element.addInstance(1, "ghost");
    activate();

    pollTimes(150);

    assertThat(element.lastResult())
        .containsEntry("status", "not-found")
        .containsEntry("gaveUp", "not-found");
    assertThat(element.health.getStatus()).isEqualTo(Status.UP);
  }
}
