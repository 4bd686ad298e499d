package io.github.camundabolna.bolna.wait.call;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.camunda.connector.api.annotation.InboundConnector;
import io.camunda.connector.api.inbound.InboundConnectorExecutable;
import io.camunda.connector.api.inbound.InboundIntermediateConnectorContext;
import io.camunda.connector.generator.dsl.BpmnType;
import io.camunda.connector.generator.java.annotation.ElementTemplate;
import io.camunda.connector.generator.java.annotation.ElementTemplate.ConnectorElementType;
import io.camunda.connector.generator.java.annotation.ElementTemplate.Metadata;
import io.camunda.connector.generator.java.annotation.ElementTemplate.PropertyGroup;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.bolna.wait.call.CallWaitProperties.AwaitedCall;
import io.github.camundabolna.bolna.wait.call.CallWaitProperties.CallWaitSettings;
import io.github.camundabolna.http.HttpSettings;
import io.github.camundabolna.polling.AwaitedResource;
import io.github.camundabolna.polling.InstanceReader;
import io.github.camundabolna.polling.PolledElements;
import io.github.camundabolna.polling.WaitPoller;
import io.github.camundabolna.signal.Placements.Kind;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * The inbound connector "Bolna call ended by polling": a process waits for the end of its call
 * without inbound traffic.
 */
@InboundConnector(
    name = "Bolna call ended by polling",
    type = "io.github.camundabolna:call-ended-polled:1")
@ElementTemplate(
    id = "io.github.camundabolna.waitForCallPolling",
    name = "Bolna wait for call (polling)",
    version = 1,
    engineVersion = "^8.8",
    inputDataClass = CallWaitProperties.class,
    description =
        "Waits for a Bolna call to end by polling the Bolna API. Requires no receiver and no public"
            + " URL",
    icon = "bolna.svg",
    metadata = @Metadata(keywords = {"bolna", "call", "phone", "wait", "polling", "call ended"}),
    documentationRef =
        "https://github.com/camunda-bolna/camunda-bolna/blob/main/docs/how-to/wait-without-a-public-url.md",
    propertyGroups = {
      @PropertyGroup(id = "authentication", label = "Authentication", openByDefault = true),
      @PropertyGroup(id = "call", label = "Call to wait for", openByDefault = true),
      @PropertyGroup(id = "polling", label = "Polling", openByDefault = false)
    },
    elementTypes = {
      @ConnectorElementType(
          appliesTo = {BpmnType.INTERMEDIATE_CATCH_EVENT, BpmnType.INTERMEDIATE_THROW_EVENT},
          elementType = BpmnType.INTERMEDIATE_CATCH_EVENT,
          templateIdOverride = "io.github.camundabolna.waitForCallPolling.intermediate.v1",
          templateNameOverride = "Bolna wait for call (polling, catch event)"),
      @ConnectorElementType(
          appliesTo = {BpmnType.TASK, BpmnType.RECEIVE_TASK},
          elementType = BpmnType.RECEIVE_TASK,
          templateIdOverride = "io.github.camundabolna.waitForCallPolling.receive.v1",
          templateNameOverride = "Bolna wait for call (polling, receive task)"),
      @ConnectorElementType(
          appliesTo = BpmnType.BOUNDARY_EVENT,
          elementType = BpmnType.BOUNDARY_EVENT,
          templateIdOverride = "io.github.camundabolna.waitForCallPolling.boundary.v1",
          templateNameOverride = "Bolna wait for call (polling, boundary event)")
    })
public final class CallEndedPoller
    implements InboundConnectorExecutable<InboundIntermediateConnectorContext> {

  private static final AwaitedResource RESOURCE =
      new AwaitedResource(
          Bolna.VENDOR,
          Kind.CALL,
          "executionId",
          process -> process.bind(CallWaitInstance.class).awaited().executionId());

  private final WaitPoller poller;

  /**
   * Creates the connector for the runtime, which finds this class through {@code
   * META-INF/services}.
   */
  public CallEndedPoller() {
    this(Bolna::settingsOfThisProcess, Clock.systemUTC(), PolledElements.OF_THIS_PROCESS);
  }

  CallEndedPoller(Supplier<HttpSettings> http, Clock clock, PolledElements elements) {
    this.poller = new WaitPoller(RESOURCE, http, clock, elements);
  }

  /** The panel fields, evaluated for one process instance. */
  @JsonDeserialize(using = CallWaitReader.class)
  private record CallWaitInstance(@Valid AwaitedCall awaited) {}

  private static final class CallWaitReader extends JsonDeserializer<CallWaitInstance> {

    private static final InstanceReader<AwaitedCall> READER =
        new InstanceReader<>(
            AwaitedCall.class, RESOURCE.field(), AwaitedCall::new, AwaitedCall::executionId);

    @Override
    public CallWaitInstance deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return new CallWaitInstance(READER.read(parser, context));
    }
  }

  @Override
  public void activate(InboundIntermediateConnectorContext context) {
    poller.activate(
        context,
        CallWaitSettings.class,
        (http, key, settings, log, clock) ->
            new CallPollTask(new BolnaClient(http, key), context, settings.backoff(), log, clock));
  }

  @Override
  public void deactivate() {
    poller.deactivate();
  }
}
