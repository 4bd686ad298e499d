package io.github.camundabolna.poll;

import io.camunda.connector.api.annotation.InboundConnector;
import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.api.inbound.InboundConnectorDefinition;
import io.camunda.connector.api.inbound.InboundConnectorExecutable;
import io.camunda.connector.api.inbound.InboundIntermediateConnectorContext;
import io.camunda.connector.generator.dsl.BpmnType;
import io.camunda.connector.generator.java.annotation.ElementTemplate;
import io.camunda.connector.generator.java.annotation.ElementTemplate.ConnectorElementType;
import io.camunda.connector.generator.java.annotation.ElementTemplate.Metadata;
import io.camunda.connector.generator.java.annotation.ElementTemplate.PropertyGroup;
import io.github.camundabolna.client.BatchClient;
import io.github.camundabolna.client.BolnaHttp;
import io.github.camundabolna.client.HttpSettings;
import io.github.camundabolna.client.InvalidSettings;
import io.github.camundabolna.panel.Violations;
import io.github.camundabolna.round.OwnThread;
import io.github.camundabolna.round.Rounds;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The inbound connector "Bolna batch ended": a process waits at the element until its batch has
 * ended. The runtime publishes a message for each instance: its id is the element instance's, so
 * two runtimes tell it once; its correlation key is the batch id, so it ends no wait for another
 * batch; its name must be the element's own, or it would end waits at other elements with this
 * one's result. The runtime asks for nobody who waits at an event-based gateway, and for nobody in
 * an older version of the process: such a wait ends when its instance is migrated.
 */
@InboundConnector(name = "Bolna batch ended", type = "io.github.camundabolna:batch-ended:1")
@ElementTemplate(
    id = "io.github.camundabolna.batchEnded",
    name = "Bolna batch ended",
    version = 1,
    engineVersion = "^8.8",
    inputDataClass = WaitProperties.class,
    description = "Waits until a batch of calls has ended, and says what became of them",
    icon = "bolna.svg",
    metadata = @Metadata(keywords = {"bolna", "batch", "campaign", "calls", "phone", "wait"}),
    documentationRef = "https://github.com/camunda-bolna/camunda-bolna#batches",
    propertyGroups = {
      @PropertyGroup(id = "authentication", label = "Authentication", openByDefault = true),
      @PropertyGroup(id = "batch", label = "Batch", openByDefault = true),
      @PropertyGroup(id = "polling", label = "Polling", openByDefault = false),
      @PropertyGroup(id = "result", label = "Result", openByDefault = true)
    },
    elementTypes = {
      @ConnectorElementType(
          appliesTo = {BpmnType.INTERMEDIATE_CATCH_EVENT, BpmnType.INTERMEDIATE_THROW_EVENT},
          elementType = BpmnType.INTERMEDIATE_CATCH_EVENT,
          templateIdOverride = "io.github.camundabolna.batchEnded.intermediate.v1",
          templateNameOverride = "Bolna batch ended (catch event)"),
      @ConnectorElementType(
          appliesTo = {BpmnType.TASK, BpmnType.RECEIVE_TASK},
          elementType = BpmnType.RECEIVE_TASK,
          templateIdOverride = "io.github.camundabolna.batchEnded.receive.v1",
          templateNameOverride = "Bolna batch ended (receive task)"),
      @ConnectorElementType(
          appliesTo = BpmnType.BOUNDARY_EVENT,
          elementType = BpmnType.BOUNDARY_EVENT,
          templateIdOverride = "io.github.camundabolna.batchEnded.boundary.v1",
          templateNameOverride = "Bolna batch ended (boundary event)")
    })
public final class BatchEndedPoller
    implements InboundConnectorExecutable<InboundIntermediateConnectorContext> {

  private final Supplier<HttpSettings> http;
  private final Clock clock;
  private final Rounds rounds;
  private Optional<Retirement> retirement = Optional.empty();

  /** For the runtime, which finds this class through {@code META-INF/services}. */
  public BatchEndedPoller() {
    this(HttpSettings::ofThisProcess, Clock.systemUTC(), new OwnThread("bolna-batch-wait"));
  }

  BatchEndedPoller(Supplier<HttpSettings> http, Clock clock, Rounds rounds) {
    this.http = http;
    this.clock = clock;
    this.rounds = rounds;
  }

  /** Never throws: what is wrong with the panel is in the health and in the activity log. */
  @Override
  public synchronized void activate(InboundIntermediateConnectorContext context) {
    deactivate();
    PollLog log = new PollLog(context);
    try {
      PollSettings settings = context.bindProperties(PollSettings.class);
      requireOneElement(context.getDefinition());
      start(context, settings, log);
      log.up();
    } catch (RuntimeException e) {
      log.error("Configuration", reason(e));
      log.down("CONFIGURATION", reason(e));
    }
  }

  private void start(
      InboundIntermediateConnectorContext context, PollSettings settings, PollLog log) {
    BatchClient bolna =
        new BatchClient(new BolnaHttp(http.get(), clock), settings.authentication().key());
    Duration interval = settings.pauses().least();
    Retirement later = new Retirement(clock, settings.pauses().most());
    PollRound round =
        new PollRound(
            new WaitingInstances(context, log),
            new BatchLook(bolna, context, settings, clock, log),
            new Telling(context, log),
            log,
            clock,
            later);
    rounds.start(interval, () -> Optional.of(interval).filter(pause -> round.getAsBoolean()));
    retirement = Optional.of(later);
  }

  /** The runtime tells nobody of an event that two elements could take, and says so nowhere. */
  private static void requireOneElement(InboundConnectorDefinition definition) {
    if (definition.elements().size() > 1) {
      throw new ConnectorInputException(
          "two elements of this process share one connector, so that neither would hear of its"
              + " batch: apply the template anew to one of them, without deduplication");
    }
  }

  private static String reason(RuntimeException failure) {
    if (failure instanceof InvalidSettings) {
      return failure.getMessage();
    }
    return failure instanceof ConnectorInputException
        ? Violations.in(String.valueOf(failure.getMessage()))
        : "the properties could not be read: " + failure.getClass().getSimpleName();
  }

  /**
   * Comes when a newer version of the process is deployed, or the process is deleted. Instances of
   * this version may wait still, and the runtime has nobody else look after them: see {@link
   * Retirement}.
   */
  @Override
  public synchronized void deactivate() {
    retirement.ifPresent(Retirement::begin);
  }
}
