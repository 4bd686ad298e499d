package io.github.camundabolna.callingbox.wait;

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
import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.callingbox.client.call.CallingBoxCallClient;
import io.github.camundabolna.callingbox.tracking.SharedHistories;
import io.github.camundabolna.callingbox.wait.CallingBoxWaitProperties.AwaitedCall;
import io.github.camundabolna.callingbox.wait.CallingBoxWaitProperties.SharedSettings;
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
 * The inbound connector "CallingBox call ended by polling": a process waits for the end of its call
 * without inbound traffic.
 */
@InboundConnector(
    name = "CallingBox call ended by polling",
    type = "io.github.camundabolna:callingbox-call-ended-polled:1")
@ElementTemplate(
    id = "io.github.camundabolna.callingbox.waitForCallPolling",
    name = "CallingBox wait for call (polling)",
    version = 1,
    engineVersion = "^8.8",
    inputDataClass = CallingBoxWaitProperties.class,
    description =
        "Waits for a CallingBox call to end by polling the CallingBox API. Requires no receiver and"
            + " no public URL",
    icon = "callingbox.svg",
    metadata =
        @Metadata(keywords = {"callingbox", "call", "phone", "wait", "polling", "call ended"}),
    documentationRef =
        "https://github.com/camunda-bolna/camunda-bolna/blob/main/docs/how-to/call-with-callingbox.md#wait-without-a-receiver",
    propertyGroups = {
      @PropertyGroup(id = "authentication", label = "Authentication", openByDefault = true),
      @PropertyGroup(id = "call", label = "Call to wait for", openByDefault = true),
      @PropertyGroup(id = "polling", label = "Polling", openByDefault = false)
    },
    elementTypes = {
      @ConnectorElementType(
          appliesTo = {BpmnType.INTERMEDIATE_CATCH_EVENT, BpmnType.INTERMEDIATE_THROW_EVENT},
          elementType = BpmnType.INTERMEDIATE_CATCH_EVENT,
          templateIdOverride =
              "io.github.camundabolna.callingbox.waitForCallPolling.intermediate.v1",
          templateNameOverride = "CallingBox wait for call (polling, catch event)"),
      @ConnectorElementType(
          appliesTo = {BpmnType.TASK, BpmnType.RECEIVE_TASK},
          elementType = BpmnType.RECEIVE_TASK,
          templateIdOverride = "io.github.camundabolna.callingbox.waitForCallPolling.receive.v1",
          templateNameOverride = "CallingBox wait for call (polling, receive task)"),
      @ConnectorElementType(
          appliesTo = BpmnType.BOUNDARY_EVENT,
          elementType = BpmnType.BOUNDARY_EVENT,
          templateIdOverride = "io.github.camundabolna.callingbox.waitForCallPolling.boundary.v1",
          templateNameOverride = "CallingBox wait for call (polling, boundary event)")
    })
public final class CallingBoxPoller
    implements InboundConnectorExecutable<InboundIntermediateConnectorContext> {

  private static final AwaitedResource RESOURCE =
      new AwaitedResource(
          CallingBox.VENDOR,
          Kind.CALL,
          "callId",
          process -> process.bind(InstanceSettings.class).awaited().callId());

  private final WaitPoller poller;
  private final SharedHistories histories;

  /**
   * Creates the connector for the runtime, which finds this class through {@code
   * META-INF/services}.
   */
  public CallingBoxPoller() {
    this(
        CallingBox::settingsOfThisProcess,
        Clock.systemUTC(),
        PolledElements.OF_THIS_PROCESS,
        SharedHistories.OF_THIS_PROCESS);
  }

  CallingBoxPoller(
      Supplier<HttpSettings> http,
      Clock clock,
      PolledElements elements,
      SharedHistories histories) {
    this.histories = histories;
    this.poller = new WaitPoller(RESOURCE, http, clock, elements);
  }

  /** The panel fields, evaluated for one process instance. */
  @JsonDeserialize(using = InstanceSettingsReader.class)
  private record InstanceSettings(@Valid AwaitedCall awaited) {}

  private static final class InstanceSettingsReader extends JsonDeserializer<InstanceSettings> {

    private static final InstanceReader<AwaitedCall> READER =
        new InstanceReader<>(
            AwaitedCall.class, RESOURCE.field(), AwaitedCall::new, AwaitedCall::callId);

    @Override
    public InstanceSettings deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return new InstanceSettings(READER.read(parser, context));
    }
  }

  @Override
  public void activate(InboundIntermediateConnectorContext context) {
    poller.activate(
        context,
        SharedSettings.class,
        (http, key, settings, log, clock) ->
            new HistoryPollTask(
                new CallingBoxCallClient(http, key),
                context,
                settings.backoff(),
                histories,
                log,
                clock));
  }

  @Override
  public void deactivate() {
    poller.deactivate();
  }
}
