package io.github.camundabolna.bolna.event;

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
import io.github.camundabolna.activity.ActivityLog;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.bolna.client.agent.AgentClient;
import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.bolna.sweep.Sweep;
import io.github.camundabolna.bolna.sweep.SweepPlan;
import io.github.camundabolna.http.ApiKey;
import io.github.camundabolna.http.HttpSettings;
import io.github.camundabolna.http.VendorHttp;
import io.github.camundabolna.input.ConstraintMessages;
import io.github.camundabolna.scheduling.SharedScheduler;
import io.github.camundabolna.scheduling.TaskScheduler;
import io.github.camundabolna.signal.BatchSignals;
import io.github.camundabolna.signal.Placements;
import io.github.camundabolna.signal.ProgressSignals;
import io.github.camundabolna.signal.ProgressSignals.Progress;
import io.github.camundabolna.webhook.BoundedReads;
import io.github.camundabolna.webhook.CallEndPublisher;
import io.github.camundabolna.webhook.ForwardedHeaders;
import io.github.camundabolna.webhook.ReceiverElements;
import io.github.camundabolna.webhook.ReceiverHealth;
import io.github.camundabolna.webhook.StartWindow;
import io.github.camundabolna.webhook.SweepDelivery;
import io.github.camundabolna.webhook.WebhookAuthenticator;
import io.github.camundabolna.webhook.WebhookEndpoint;
import io.github.camundabolna.webhook.WebhookResponses;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The inbound connector "Bolna call ended": the webhook that receives Bolna's events. */
@InboundConnector(name = "Bolna call ended", type = "io.github.camundabolna:call-ended:1")
@ElementTemplate(
    id = "io.github.camundabolna.receiver",
    name = "Bolna call ended",
    version = 1,
    engineVersion = "^8.8",
    inputDataClass = ReceiverProperties.class,
    description =
        "Receives call events from Bolna and notifies each waiting process when its call has ended",
    icon = "bolna.svg",
    metadata =
        @Metadata(keywords = {"bolna", "call", "phone", "webhook", "call ended", "receiver"}),
    documentationRef =
        "https://github.com/camunda-bolna/camunda-bolna/blob/main/docs/how-to/receive-events.md",
    propertyGroups = {
      @PropertyGroup(id = "endpoint", label = "Webhook", openByDefault = true),
      @PropertyGroup(id = "security", label = "Security", openByDefault = true),
      @PropertyGroup(id = "sweep", label = "Lost event recovery", openByDefault = false),
      @PropertyGroup(id = "addresses", label = "Allowed addresses", openByDefault = false)
    },
    elementTypes = {
      @ConnectorElementType(
          appliesTo = {BpmnType.INTERMEDIATE_CATCH_EVENT, BpmnType.INTERMEDIATE_THROW_EVENT},
          elementType = BpmnType.INTERMEDIATE_CATCH_EVENT,
          templateIdOverride = "io.github.camundabolna.receiver.intermediate.v1",
          templateNameOverride = "Bolna call ended receiver (catch event)"),
      @ConnectorElementType(
          appliesTo = {BpmnType.TASK, BpmnType.RECEIVE_TASK},
          elementType = BpmnType.RECEIVE_TASK,
          templateIdOverride = "io.github.camundabolna.receiver.receive.v1",
          templateNameOverride = "Bolna call ended receiver (receive task)"),
      @ConnectorElementType(
          appliesTo = BpmnType.BOUNDARY_EVENT,
          elementType = BpmnType.BOUNDARY_EVENT,
          templateIdOverride = "io.github.camundabolna.receiver.boundary.v1",
          templateNameOverride = "Bolna call ended receiver (boundary event)"),
      @ConnectorElementType(
          appliesTo = {BpmnType.START_EVENT, BpmnType.MESSAGE_START_EVENT},
          elementType = BpmnType.MESSAGE_START_EVENT,
          templateIdOverride = "io.github.camundabolna.inboundCallEnded.messageStart.v1",
          templateNameOverride = "Bolna inbound call ended (start event)")
    })
public final class CallEndedReceiver implements WebhookConnectorExecutable {

  /** The message name of all waits. Fixed, because one receiver serves them all. */
  public static final String MESSAGE_NAME = "bolna-call-ended";

  /** The message name of start events for inbound calls. */
  public static final String INBOUND_MESSAGE_NAME = "bolna-inbound-call-ended";

  /** The variable with the ID of a call. */
  static final String ID_NAME = "executionId";

  private final Supplier<HttpSettings> settings;
  private final ForwardedHeaders forwarded;
  private final BoundedReads reads;
  private final Clock clock;
  private final TaskScheduler scheduler;
  private final BatchSignals batches;
  private final Placements placements;
  private final ProgressSignals progress;
  private volatile Optional<WebhookEndpoint> endpoint = Optional.empty();
  private volatile Optional<Sweep> sweep = Optional.empty();

  /**
   * Creates the connector for the runtime, which finds this class through {@code
   * META-INF/services}.
   */
  public CallEndedReceiver() {
    this(
        Bolna::settingsOfThisProcess,
        ForwardedHeaders.ofThisProcess(),
        BoundedReads.ofThisProcess(Bolna.VENDOR),
        Clock.systemUTC(),
        SharedScheduler.OF_THIS_PROCESS,
        BatchSignals.OF_THIS_PROCESS,
        Placements.OF_THIS_PROCESS,
        ProgressSignals.OF_THIS_PROCESS);
  }

  CallEndedReceiver(
      Supplier<HttpSettings> settings,
      ForwardedHeaders forwarded,
      BoundedReads reads,
      Clock clock,
      TaskScheduler scheduler,
      BatchSignals batches,
      Placements placements,
      ProgressSignals progress) {
    this.settings = settings;
    this.forwarded = forwarded;
    this.reads = reads;
    this.clock = clock;
    this.scheduler = scheduler;
    this.batches = batches;
    this.placements = placements;
    this.progress = progress;
  }

  /** Never throws: an exception here would block the webhook's path until the runtime restarts. */
  @Override
  public synchronized void activate(InboundConnectorContext context) {
    deactivate();
    try {
      ReceiverProperties properties = context.bindProperties(ReceiverProperties.class);
      ReceiverElements elements = new ReceiverElements(context);
      properties.validate(forwarded, elements.startProcesses());
      open(context, properties, elements);
    } catch (RuntimeException e) {
      deactivate();
      context.reportHealth(
          Health.down(new Health.Error("CONFIGURATION", ConstraintMessages.ofProperties(e))));
    }
  }

  private void open(
      InboundConnectorContext context, ReceiverProperties properties, ReceiverElements elements) {
    Optional<SweepPlan> plan = properties.sweepPlan(elements.startWindow());
    Optional<BolnaClient> client =
        properties
            .key()
            .map(key -> new BolnaClient(new VendorHttp(settings.get(), clock), new ApiKey(key)));
    ActivityLog log = new ActivityLog(context, clock);
    String path = properties.inbound().context();
    Map<String, Object> details = new LinkedHashMap<>(Map.of("path", path));
    plan.ifPresent(it -> details.put("sweep", it.agents().size() + " agents, " + it.interval()));
    ReceiverHealth health = new ReceiverHealth(context, log, Bolna.VENDOR, details, clock);
    CallEndPublisher publisher =
        new CallEndPublisher(
            context, elements, new StartWindow(clock), placements, health, log, ID_NAME);
    CallEndCorrelator correlator = new CallEndCorrelator(publisher, context, log);
    WebhookEventHandler handler =
        new WebhookEventHandler(
            properties.filter(),
            new ExecutionVerifier(client, reads),
            correlator,
            health,
            log,
            id -> sweep.ifPresent(running -> running.delivered(id)),
            event -> progress.publish(progressOf(event, context)),
            batches);
    WebhookAuthenticator authenticator = new WebhookAuthenticator(properties.access());
    endpoint = Optional.of(new WebhookEndpoint(authenticator, health, log, handler::handle));
    health.eventsWork();
    sweep =
        plan.map(
            it -> {
              BolnaClient bolna = client.orElseThrow();
              AgentClient agents = new AgentClient(bolna.http(), bolna.caller());
              AgentWebhookMonitor webhooks =
                  new AgentWebhookMonitor(agents, it.agents(), path, clock);
              SweepCorrelator listener =
                  new SweepCorrelator(correlator, health, log, new SweepDelivery(log), webhooks);
              return new Sweep(it, bolna, listener, clock, scheduler);
            });
    sweep.ifPresent(Sweep::start);
  }

  private static Progress progressOf(Execution event, InboundConnectorContext context) {
    return new Progress(
        context.getDefinition().tenantId(), event.id(), event.status().wire(), event.updatedAt());
  }

  @Override
  public synchronized void deactivate() {
    endpoint = Optional.empty();
    sweep.ifPresent(Sweep::stop);
    sweep = Optional.empty();
  }

  /**
   * Answers every request, including the end of a call: runtimes from 8.9.6 on log other requests
   * with their body. A misconfigured receiver refuses every request.
   *
   * @return never null
   */
  @Override
  public WebhookHttpResponse verify(WebhookProcessingPayload payload) {
    return endpoint.map(open -> open.answer(payload)).orElseGet(WebhookResponses::unauthorized);
  }

  /**
   * Never runs.
   *
   * @throws IllegalStateException always, because {@link #verify} answers every request
   */
  @Override
  public WebhookResult triggerWebhook(WebhookProcessingPayload payload) {
    throw new IllegalStateException("verify() already answered the request");
  }
}
