package io.github.camundabolna.event;

import io.camunda.connector.api.annotation.InboundConnector;
import io.camunda.connector.api.inbound.Health;
import io.camunda.connector.api.inbound.InboundConnectorContext;
import io.camunda.connector.api.inbound.webhook.WebhookConnectorExecutable;
import io.camunda.connector.api.inbound.webhook.WebhookHttpResponse;
import io.camunda.connector.api.inbound.webhook.WebhookProcessingPayload;
import io.camunda.connector.api.inbound.webhook.WebhookResult;
import io.camunda.connector.generator.dsl.BpmnType;
import io.camunda.connector.generator.java.annotation.ElementTemplate;
import io.camunda.connector.generator.java.annotation.ElementTemplate.ConnectorElementType;
import io.camunda.connector.generator.java.annotation.ElementTemplate.Metadata;
import io.camunda.connector.generator.java.annotation.ElementTemplate.PropertyGroup;
import io.github.camundabolna.client.ApiKey;
import io.github.camundabolna.client.BolnaClient;
import io.github.camundabolna.client.BolnaHttp;
import io.github.camundabolna.client.HttpSettings;
import java.time.Clock;
import java.util.Optional;

/** The inbound connector "Bolna call ended": the webhook to which Bolna sends its events. */
@InboundConnector(name = "Bolna call ended", type = "io.github.camundabolna:call-ended:1")
@ElementTemplate(
    id = "io.github.camundabolna.callEnded",
    name = "Bolna call ended",
    version = 1,
    engineVersion = "^8.8",
    inputDataClass = ReceiverProperties.class,
    description = "Receives Bolna's webhook, and tells every waiting process that its call ended",
    icon = "bolna.svg",
    metadata =
        @Metadata(keywords = {"bolna", "call", "phone", "webhook", "call ended", "receiver"}),
    documentationRef = "https://github.com/camunda-bolna/camunda-bolna#receiver-and-wait",
    propertyGroups = {
      @PropertyGroup(id = "endpoint", label = "Webhook", openByDefault = true),
      @PropertyGroup(id = "security", label = "Security", openByDefault = true)
    },
    elementTypes = {
      @ConnectorElementType(
          appliesTo = {BpmnType.INTERMEDIATE_CATCH_EVENT, BpmnType.INTERMEDIATE_THROW_EVENT},
          elementType = BpmnType.INTERMEDIATE_CATCH_EVENT,
          templateIdOverride = "io.github.camundabolna.callEnded.intermediate.v1",
          templateNameOverride = "Bolna call ended receiver (catch event)"),
      @ConnectorElementType(
          appliesTo = {BpmnType.TASK, BpmnType.RECEIVE_TASK},
          elementType = BpmnType.RECEIVE_TASK,
          templateIdOverride = "io.github.camundabolna.callEnded.receive.v1",
          templateNameOverride = "Bolna call ended receiver (receive task)"),
      @ConnectorElementType(
          appliesTo = BpmnType.BOUNDARY_EVENT,
          elementType = BpmnType.BOUNDARY_EVENT,
          templateIdOverride = "io.github.camundabolna.callEnded.boundary.v1",
          templateNameOverride = "Bolna call ended receiver (boundary event)"),
      @ConnectorElementType(
          appliesTo = {BpmnType.START_EVENT, BpmnType.MESSAGE_START_EVENT},
          elementType = BpmnType.MESSAGE_START_EVENT,
          templateIdOverride = "io.github.camundabolna.callEnded.messageStart.v1",
          templateNameOverride = "Bolna inbound call ended (start event)")
    })
public final class CallEndedReceiver implements WebhookConnectorExecutable {

  /** The name of the message that every wait waits for. Fixed: one receiver serves them all. */
  public static final String MESSAGE_NAME = "bolna-call-ended";

  /** The name of the message that starts a process for a call that a person made. */
  public static final String INBOUND_MESSAGE_NAME = "bolna-inbound-call-ended";

  private final HttpSettings settings;
  private final Clock clock;
  private volatile Optional<Reception> reception = Optional.empty();
  private volatile InboundConnectorContext context;

  /** For the runtime, which finds this class through {@code META-INF/services}. */
  public CallEndedReceiver() {
    this(HttpSettings.ofThisProcess(), Clock.systemUTC());
  }

  CallEndedReceiver(HttpSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Never throws: an exception here would block the webhook's path until the runtime restarts. */
  @Override
  public void activate(InboundConnectorContext context) {
    this.context = context;
    try {
      ReceiverProperties properties = context.bindProperties(ReceiverProperties.class);
      ReceiverCheck.of(properties);
      reception = Optional.of(open(properties));
      context.reportHealth(Health.up("path", properties.inbound().context()));
    } catch (RuntimeException e) {
      reception = Optional.empty();
      context.reportHealth(Health.down(new Health.Error("CONFIGURATION", ReceiverCheck.reason(e))));
    }
  }

  private Reception open(ReceiverProperties properties) {
    return new Reception(
        Doorkeeper.of(properties),
        witness(properties),
        new ActivityLog(context, properties.inbound().context()));
  }

  private Witness witness(ReceiverProperties properties) {
    Optional<ApiKey> key = properties.key().map(ApiKey::new);
    return new Witness(key.map(value -> new BolnaClient(new BolnaHttp(settings, clock), value)));
  }

  @Override
  public void deactivate() {
    reception = Optional.empty();
  }

  /**
   * Answers everything that ends no call; only the end of a call goes on to {@link
   * #triggerWebhook}. A receiver that is not set up right lets nobody in.
   *
   * @return null for the end of a call, as the runtime wants it
   */
  @Override
  public WebhookHttpResponse verify(WebhookProcessingPayload payload) {
    return reception
        .map(open -> open.receive(payload))
        .orElseGet(() -> Optional.of(Answers.unauthorised()))
        .orElse(null);
  }

  @Override
  public WebhookResult triggerWebhook(WebhookProcessingPayload payload) {
    return CallEnded.of(reception.orElseThrow().ended(payload), context);
  }
}
