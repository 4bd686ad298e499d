package io.github.camundabolna.bolna.event;

import io.camunda.connector.api.annotation.InboundConnector;
import io.camunda.connector.api.inbound.Health;
import io.camunda.connector.api.inbound.InboundConnectorContext;
import io.camunda.connector.api.inbound.InboundConnectorExecutable;
import io.camunda.connector.generator.dsl.BpmnType;
import io.camunda.connector.generator.java.annotation.ElementTemplate;
import io.camunda.connector.generator.java.annotation.ElementTemplate.ConnectorElementType;
import io.camunda.connector.generator.java.annotation.ElementTemplate.Metadata;
import io.camunda.connector.generator.java.annotation.ElementTemplate.PropertyGroup;
import io.github.camundabolna.activity.ActivityLog;
import io.github.camundabolna.input.ConstraintMessages;
import io.github.camundabolna.signal.ProgressSignals;
import io.github.camundabolna.webhook.ProgressPublisher;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/**
 * The inbound connector "Bolna call progress": publishes statuses that don't end a call. Its events
 * come from the receivers of the same runtime, because a message name belongs to one element.
 */
@InboundConnector(name = "Bolna call progress", type = "io.github.camundabolna:call-progress:1")
@ElementTemplate(
    id = "io.github.camundabolna.callProgress",
    name = "Bolna call progress",
    version = 1,
    engineVersion = "^8.8",
    inputDataClass = ProgressProperties.class,
    description =
        "Notifies processes that wait until a call rings, is answered, or disconnects. Requires a"
            + " receiver",
    icon = "bolna.svg",
    metadata =
        @Metadata(keywords = {"bolna", "call", "phone", "progress", "ringing", "call status"}),
    documentationRef =
        "https://github.com/camunda-bolna/camunda-bolna/blob/main/docs/how-to/follow-a-call.md",
    propertyGroups = {
      @PropertyGroup(id = "progress", label = "Progress events", openByDefault = true)
    },
    elementTypes =
        @ConnectorElementType(
            appliesTo = {BpmnType.INTERMEDIATE_CATCH_EVENT, BpmnType.INTERMEDIATE_THROW_EVENT},
            elementType = BpmnType.INTERMEDIATE_CATCH_EVENT,
            templateIdOverride = "io.github.camundabolna.callProgress.intermediate.v1",
            templateNameOverride = "Bolna call progress receiver (catch event)"))
public final class CallProgressReceiver
    implements InboundConnectorExecutable<InboundConnectorContext> {

  /** The message name of all waits for progress. */
  public static final String MESSAGE_NAME = "bolna-call-progress";

  private final ProgressSignals signals;
  private final Clock clock;
  private Runnable unsubscribe = () -> {};

  /**
   * Creates the connector for the runtime, which finds this class through {@code
   * META-INF/services}.
   */
  public CallProgressReceiver() {
    this(ProgressSignals.OF_THIS_PROCESS, Clock.systemUTC());
  }

  CallProgressReceiver(ProgressSignals signals, Clock clock) {
    this.signals = signals;
    this.clock = clock;
  }

  /** Never throws; a misconfigured element publishes nothing, and its health says so. */
  @Override
  public synchronized void activate(InboundConnectorContext context) {
    deactivate();
    try {
      Set<String> statuses =
          ProgressStatuses.read(context.bindProperties(ProgressProperties.class).statuses());
      ProgressPublisher publisher =
          new ProgressPublisher(context, statuses, new ActivityLog(context, clock));
      unsubscribe = signals.subscribe(publisher::publish);
      context.reportHealth(Health.up(Map.of("statuses", String.join(", ", statuses))));
    } catch (RuntimeException e) {
      context.reportHealth(
          Health.down(new Health.Error("CONFIGURATION", ConstraintMessages.ofProperties(e))));
    }
  }

  @Override
  public synchronized void deactivate() {
    unsubscribe.run();
    unsubscribe = () -> {};
  }
}
