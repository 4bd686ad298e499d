package io.github.camundabolna.bolna.wait.call;

import io.camunda.connector.api.annotation.InboundConnector;
import io.camunda.connector.api.inbound.InboundConnectorExecutable;
import io.camunda.connector.api.inbound.InboundIntermediateConnectorContext;
import io.camunda.connector.api.inbound.ProcessInstanceContext;
import io.camunda.connector.generator.dsl.BpmnType;
import io.camunda.connector.generator.java.annotation.ElementTemplate;
import io.camunda.connector.generator.java.annotation.ElementTemplate.ConnectorElementType;
import io.camunda.connector.generator.java.annotation.ElementTemplate.Metadata;
import io.camunda.connector.generator.java.annotation.ElementTemplate.PropertyGroup;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.http.ApiKey;
import io.github.camundabolna.http.HttpSettings;
import io.github.camundabolna.http.VendorHttp;
import io.github.camundabolna.polling.AwaitedResource;
import io.github.camundabolna.polling.PollLog;
import io.github.camundabolna.polling.PollPlan;
import io.github.camundabolna.polling.PolledElements;
import io.github.camundabolna.polling.Polling;
import io.github.camundabolna.scheduling.Backoff;
import io.github.camundabolna.scheduling.TaskScheduler;
import io.github.camundabolna.signal.BatchSignals;
import io.github.camundabolna.signal.Placements;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * The inbound connector "Bolna call ended by polling": a process waits until its call has ended,
 * and nobody need be let in.
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
        "Waits until a Bolna call has ended, however it ends, by asking Bolna. Needs no receiver"
            + " and no public URL",
    icon = "bolna.svg",
    metadata = @Metadata(keywords = {"bolna", "call", "phone", "wait", "polling", "call ended"}),
    documentationRef = "https://github.com/camunda-bolna/camunda-bolna#without-a-public-url",
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

  private static final AwaitedResource SUBJECT =
      new AwaitedResource(AwaitedResource.CALL, "executionId", CallEndedPoller::id);

  private final Supplier<HttpSettings> http;
  private final Clock clock;
  private final Polling polling;

  /** For the runtime, which finds this class through {@code META-INF/services}. */
  public CallEndedPoller() {
    this(Bolna::settingsOfThisProcess, Clock.systemUTC(), PolledElements.OF_THIS_PROCESS);
  }

  /** With nothing that outlives it. */
  CallEndedPoller(Supplier<HttpSettings> http, Clock clock, TaskScheduler rounds) {
    this(http, clock, new PolledElements(clock, rounds, new BatchSignals(), new Placements()));
  }

  CallEndedPoller(Supplier<HttpSettings> http, Clock clock, PolledElements elements) {
    this.http = http;
    this.clock = clock;
    this.polling = new Polling(SUBJECT, elements);
  }

  private static String id(ProcessInstanceContext process) {
    return process.bind(CallWaitInstance.class).awaited().executionId();
  }

  @Override
  public void activate(InboundIntermediateConnectorContext context) {
    polling.activate(context, log -> plan(context, log));
  }

  private PollPlan plan(InboundIntermediateConnectorContext context, PollLog log) {
    CallWaitSettings settings = context.bindProperties(CallWaitSettings.class);
    HttpSettings connection = http.get();
    ApiKey key = settings.authentication().key();
    Backoff backoff = settings.backoff();
    return new PollPlan(
        SUBJECT,
        backoff.first(),
        backoff.cap(),
        () -> {
          BolnaClient bolna = new BolnaClient(new VendorHttp(connection, clock), key);
          return new CallPollTask(bolna, context, backoff, log, clock);
        });
  }

  @Override
  public void deactivate() {
    polling.deactivate();
  }
}
