package io.github.camundabolna.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.inbound.Health.Status;
import io.camunda.connector.api.inbound.ProcessElement;
import io.camunda.connector.jackson.ConnectorsObjectMapperSupplier;
import io.github.camundabolna.bolna.event.CallEndedReceiver;
import io.github.camundabolna.bolna.event.ReceiverFixture;
import io.github.camundabolna.testing.TestReceiverContext;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A receiver that several elements share, as runtimes from 8.9 on let versions share one. */
class ReceiverElementsTest extends ReceiverFixture {

  private static final String ENDED = "{'id': 'x1', 'status': 'busy'}";

  private static final Map<String, String> TEMPLATE =
      Map.of(
          "resultExpression", "={call: connectorData.call}",
          "correlationKeyExpression", "=connectorData.executionId",
          "messageIdExpression", "=connectorData.eventId",
          "messageTtl", "PT24H");

  private static ProcessElement element(int version, Map<String, String> properties) {
    return TestReceiverContext.element("receiveTask", version, "wait", properties);
  }

  private static Map<String, String> with(String property, String value) {
    Map<String, String> properties = new HashMap<>(TEMPLATE);
    properties.put(property, value);
    return properties;
  }

  private TestReceiverContext activateAt(ProcessElement... elements) {
    return activate(new TestReceiverContext(properties()).replaceElements(elements));
  }

  /** A sweep may leave out old calls only if no element waits for them. */
  @Test
  void onlyStartEventsAloneLimitTheAgeOfCalls() {
    ProcessElement start = TestReceiverContext.element("startEvent", 1, "start", TEMPLATE);
    ProcessElement often =
        TestReceiverContext.element("startEvent", 2, "start", with("messageTtl", "PT10H"));

    assertThat(startWindow(start)).contains(Duration.ofHours(23));
    assertThat(startWindow(start, often)).contains(Duration.ofHours(9));
    assertThat(startWindow(start, element(1, TEMPLATE))).isEmpty();
    assertThat(startWindow(element(1, TEMPLATE))).isEmpty();
  }

  private static Optional<Duration> startWindow(ProcessElement... elements) {
    return new ReceiverElements(new TestReceiverContext(Map.of()).replaceElements(elements))
        .startWindow();
  }

  @ParameterizedTest
  @CsvSource({
    "resultExpression, =connectorData.call, result expression",
    "resultVariable, call, result variable",
    "correlationKeyExpression, =connectorData.call.callId, correlation key",
    "messageIdExpression, =connectorData.executionId, message ID",
    "messageTtl, PT1H, message TTL"
  })
  void versionsThatDifferAreInTheHealth(String property, String value, String name) {
    TestReceiverContext context =
        activateAt(element(3, with(property, value)), element(1, TEMPLATE));

    assertThat(lastHealth(context).getStatus()).isEqualTo(Status.DOWN);
    assertThat(lastHealth(context).getError().code()).isEqualTo("VERSIONS");
    assertThat(lastHealth(context).getError().message())
        .contains("422", "\"wait\" in version 1", "\"wait\" in version 3", "differ in " + name)
        .contains("Migrate the instances that wait in version 1", "own process")
        .doesNotContain(value);
  }

  @Test
  void versionsThatAreEqualCountAsOne() {
    TestReceiverContext context =
        activateAt(
            element(1, TEMPLATE), element(2, with("messageTtl", "P1D")), element(3, TEMPLATE));

    assertThat(lastHealth(context).getStatus()).isEqualTo(Status.UP);
    assertThat(lastHealth(context).getDetails().get("versions").toString()).contains("[1, 2, 3]");
  }

  @Test
  void elementsWithDifferentConditionsAreNotSaidToCollide() {
    Map<String, String> answered = with("activationCondition", "=connectorData.call.answered");
    TestReceiverContext context =
        activateAt(element(1, answered), element(1, with("messageTtl", "PT1H")));

    assertThat(lastHealth(context).getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void elementsOfOneVersionThatDifferAreInTheHealth() {
    TestReceiverContext context =
        activateAt(
            element(2, TEMPLATE),
            TestReceiverContext.element("receiveTask", 2, "other", with("messageTtl", "PT1H")));

    assertThat(lastHealth(context).getError().message())
        .contains("\"other\" in version 2", "another webhook path");
  }

  @Test
  void versionThatIsAddedAndRemovedWithoutActivationChangesTheHealth() {
    TestReceiverContext context = activateAt(element(1, TEMPLATE));

    context.replaceElements(element(1, TEMPLATE), element(2, with("messageTtl", "PT1H")));
    trigger(TestReceiverContext.request(ENDED));
    assertThat(lastHealth(context).getError().code()).isEqualTo("VERSIONS");

    context.replaceElements(element(2, with("messageTtl", "PT1H")));
    trigger(TestReceiverContext.request(ENDED));
    assertThat(lastHealth(context).getStatus()).isEqualTo(Status.UP);
    assertThat(lastHealth(context).getDetails()).doesNotContainKey("versions");
  }

  @Test
  void startEventThatIsAddedWithoutActivationStartsOneProcessForEachCall() {
    TestReceiverContext context = activateAt(element(1, TEMPLATE));
    Map<String, String> inbound =
        with("activationCondition", "=connectorData.direction = \"inbound\"");

    context.replaceElements(
        element(2, TEMPLATE), TestReceiverContext.element("startEvent", 2, "start", inbound));

    JsonNode data =
        ConnectorsObjectMapperSupplier.getCopy()
            .valueToTree(trigger(TestReceiverContext.request(ENDED)).connectorData());
    assertThat(data.path("eventId").asText()).isEqualTo("x1:ended");
  }

  @Test
  void elementsWhosePropertiesTheRuntimeHidesAreOnlyHintedAt() {
    TestReceiverContext context = activateAt(hidden(1), hidden(2));

    assertThat(lastHealth(context).getStatus()).isEqualTo(Status.UP);
    assertThat(lastHealth(context).getDetails().get("versions").toString()).contains("422");
  }

  private static ProcessElement hidden(int version) {
    return (ProcessElement)
        Proxy.newProxyInstance(
            ReceiverElementsTest.class.getClassLoader(),
            new Class<?>[] {ProcessElement.class},
            (proxy, method, arguments) -> method.getName().equals("version") ? version : "wait");
  }

  @Test
  void anotherProcessOnAnotherPathIsNotConcerned() {
    activateAt(element(1, TEMPLATE), element(2, with("messageTtl", "PT1H")));

    CallEndedReceiver other = receiver();
    TestReceiverContext context =
        new TestReceiverContext(properties("inbound", Map.of("context", "other")));
    other.activate(context.replaceElements(element(1, TEMPLATE)));

    assertThat(lastHealth(context).getStatus()).isEqualTo(Status.UP);
    assertThat(other.verify(TestReceiverContext.request(ENDED)).statusCode()).isEqualTo(200);
  }
}
