package io.github.camundabolna.callingbox.event;

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
import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.callingbox.client.call.CallingBoxCallClient;
import io.github.camundabolna.callingbox.sweep.HistorySweep;
import io.github.camundabolna.callingbox.sweep.HistorySweepListener;
import io.github.camundabolna.callingbox.sweep.HistorySweepPlan;
import io.github.camundabolna.callingbox.tracking.SharedHistories;
import io.github.camundabolna.http.HttpSettings;
import io.github.camundabolna.http.VendorHttp;
import io.github.camundabolna.input.ConstraintMessages;
import io.github.camundabolna.scheduling.SharedScheduler;
import io.github.camundabolna.scheduling.TaskScheduler;
import io.github.camundabolna.signal.Placements;
import io.github.camundabolna.webhook.AllowedAddresses;
import io.github.camundabolna.webhook.BoundedReads;
import io.github.camundabolna.webhook.CallEndPublisher;
import io.github.camundabolna.webhook.ForwardedHeaders;
import io.github.camundabolna.webhook.ReceiverElements;
import io.github.camundabolna.webhook.ReceiverHealth;
import io.github.camundabolna.webhook.StartWindow;
import io.github.camundabolna.webhook.SweepDelivery;
import io.github.camundabolna.webhook.WebhookEndpoint;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The inbound connector "CallingBox call ended": the webhook that receives CallingBox's events. */
@InboundConnector(
    name = "CallingBox call ended",
    type = "io.github.camundabolna:callingbox-call-ended:1")
@ElementTemplate(
    id = "io.github.camundabolna.callingbox.receiver",
    name = "CallingBox call ended",
    version = 1,
    engineVersion = "^8.8",
    inputDataClass = CallingBoxReceiverProperties.class,
    description =
        "Receives call events from CallingBox and notifies each waiting process when its call has"
            + " ended",
    icon = "callingbox.svg",
    metadata =
        @Metadata(
            keywords = {
              "callingbox",
              "callingbox call ended",
              "callingbox phone call",
              "callingbox receiver",
              "callingbox webhook"
            }),
    documentationRef =
        "https://github.com/camunda-bolna/camunda-bolna/blob/main/docs/how-to/call-with-callingbox.md#set-up-the-receiver",
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
          templateIdOverride = "io.github.camundabolna.callingbox.receiver.intermediate.v1",
          templateNameOverride = "CallingBox call ended receiver (catch event)"),
      @ConnectorElementType(
          appliesTo = {BpmnType.TASK, BpmnType.RECEIVE_TASK},
          elementType = BpmnType.RECEIVE_TASK,
          templateIdOverride = "io.github.camundabolna.callingbox.receiver.receive.v1",
          templateNameOverride = "CallingBox call ended receiver (receive task)"),
      @ConnectorElementType(
          appliesTo = BpmnType.BOUNDARY_EVENT,
          elementType = BpmnType.BOUNDARY_EVENT,
          templateIdOverride = "io.github.camundabolna.callingbox.receiver.boundary.v1",
          templateNameOverride = "CallingBox call ended receiver (boundary event)"),
      @ConnectorElementType(
          appliesTo = {BpmnType.START_EVENT, BpmnType.MESSAGE_START_EVENT},
          elementType = BpmnType.MESSAGE_START_EVENT,
          templateIdOverride = "io.github.camundabolna.callingbox.inboundCallEnded.messageStart.v1",
          templateNameOverride = "CallingBox inbound call ended (start event)")
    })
public final class CallingBoxReceiver implements WebhookConnectorExecutable {

  /** The message name of all waits. Fixed, because one receiver serves them all. */
  public static final String MESSAGE_NAME = "callingbox-call-ended";

  /** The message name of start events for inbound calls. */
  public static final String INBOUND_MESSAGE_NAME = "callingbox-inbound-call-ended";

  /** The variable with the ID of a call. */
  static final String ID_NAME = "callId";

  private final Supplier<HttpSettings> settings;
  private final ForwardedHeaders forwarded;
  private final BoundedReads reads;
  private final Clock clock;
  private final TaskScheduler scheduler;
  private final Placements placements;
  private final SharedHistories histories;
  private volatile Optional<WebhookEndpoint> endpoint = Optional.empty();
  private volatile Optional<HistorySweep> sweep = Optional.empty();

  /**
   * Creates the connector for the runtime, which finds this class through {@code
   * META-INF/services}.
   */
  public CallingBoxReceiver() {
    this(
        CallingBox::settingsOfThisProcess,
        ForwardedHeaders.ofThisProcess(),
        BoundedReads.ofThisProcess(CallingBox.VENDOR),
        Clock.systemUTC(),
        SharedScheduler.OF_THIS_PROCESS,
        Placements.OF_THIS_PROCESS,
        SharedHistories.OF_THIS_PROCESS);
  }

  CallingBoxReceiver(
      Supplier<HttpSettings> settings,
      ForwardedHeaders forwarded,
      BoundedReads reads,
      Clock clock,
      TaskScheduler scheduler,
      Placements placements,
      SharedHistories histories) {
    this.settings = settings;
    this.forwarded = forwarded;
    this.reads = reads;
    this.clock = clock;
    this.scheduler = scheduler;
    this.placements = placements;
    this.histories = histories;
  }

  /** Never throws: an exception here would block the webhook's path until the runtime restarts. */
  @Override
  public synchronized void activate(InboundConnectorContext context) {
    deactivate();
    try {
      ReceiverElements elements = new ReceiverElements(context);
      CallingBoxReceiverProperties panel =
          context.bindProperties(CallingBoxReceiverProperties.class);
      panel.validate(forwarded, elements.startProcesses());
      open(context, panel, elements);
    } catch (RuntimeException e) {
      deactivate();
      Health.Error error = new Health.Error("CONFIGURATION", ConstraintMessages.ofProperties(e));
      context.reportHealth(Health.down(error));
    }
  }

  private void open(
      InboundConnectorContext context,
      CallingBoxReceiverProperties panel,
      ReceiverElements elements) {
    Optional<HistorySweepPlan> plan = panel.sweepPlan(elements.startWindow());
    Map<String, Object> details = new LinkedHashMap<>(Map.of("path", panel.inbound().context()));
    plan.ifPresent(it -> details.put("sweep", "every " + it.interval()));
    ActivityLog log = new ActivityLog(context, clock);
    ReceiverHealth health = new ReceiverHealth(context, log, CallingBox.VENDOR, details, clock);
    Optional<CallingBoxCallClient> calls =
        panel
            .key()
            .map(key -> new CallingBoxCallClient(new VendorHttp(settings.get(), clock), key));
    TranscriptReader transcripts = new TranscriptReader(calls, reads, log);
    EndedCallCorrelator correlator =
        new EndedCallCorrelator(
            new CallEndPublisher(
                context, elements, new StartWindow(clock), placements, health, log, ID_NAME),
            context);
    CallEventHandler handler =
        new CallEventHandler(
            panel.filter(),
            transcripts,
            correlator,
            log,
            id -> sweep.ifPresent(running -> running.delivered(id)));
    SignatureAuthenticator authenticator =
        new SignatureAuthenticator(
            new CallingBoxSignature(panel.secrets(), clock),
            new AllowedAddresses(panel.access()),
            health);
    endpoint = Optional.of(new WebhookEndpoint(authenticator, health, log, handler::handle));
    health.eventsWork();
    HistorySweepListener listener =
        new HistorySweepCorrelator(correlator, new SweepDelivery(log), health, log);
    sweep =
        plan.map(
            it -> new HistorySweep(it, calls.orElseThrow(), listener, histories, clock, scheduler));
    sweep.ifPresent(HistorySweep::start);
  }

  @Override
  public synchronized void deactivate() {
    endpoint = Optional.empty();
    sweep.ifPresent(HistorySweep::stop);
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
    return endpoint
        .map(open -> open.answer(payload))
        .orElseGet(SignatureAuthenticator::unauthorized);
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
