package io.github.camundabolna.call;

import io.camunda.connector.api.annotation.OutboundConnector;
import io.camunda.connector.api.outbound.JobContext;
import io.camunda.connector.api.outbound.OutboundConnectorContext;
import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import io.camunda.connector.generator.java.annotation.ElementTemplate;
import io.camunda.connector.generator.java.annotation.ElementTemplate.Metadata;
import io.camunda.connector.generator.java.annotation.ElementTemplate.PropertyGroup;
import io.github.camundabolna.client.BolnaClient;
import io.github.camundabolna.client.Caller;
import io.github.camundabolna.client.HttpSettings;
import io.github.camundabolna.client.LateHttp;
import io.github.camundabolna.job.Attempt;
import io.github.camundabolna.job.BackgroundRetry;
import io.github.camundabolna.job.BackgroundThread;
import io.github.camundabolna.job.JobSlots;
import io.github.camundabolna.job.JobTimeout;
import io.github.camundabolna.panel.InputNames;
import io.github.camundabolna.panel.ResponseFormat;
import io.github.camundabolna.signal.Placements;
import io.github.camundabolna.signal.Placements.Kind;
import java.time.Clock;
import java.util.function.Supplier;

/** The outbound connector "Bolna call". */
@OutboundConnector(
    name = "Bolna call",
    type = BolnaCallFunction.JOB_TYPE,
    inputVariables = {
      InputNames.AUTHENTICATION,
      InputNames.OPERATION,
      InputNames.ENTERED_AT,
      ResponseFormat.VARIABLE,
      "error"
    })
@ElementTemplate(
    id = "io.github.camundabolna.call.v1",
    name = "Bolna call",
    version = 1,
    engineVersion = "^8.8",
    inputDataClass = CallConnectorRequest.class,
    description = "Have a Bolna voice agent phone somebody, or ask what became of a call",
    icon = "bolna.svg",
    metadata =
        @Metadata(
            keywords = {"bolna", "call", "phone", "telephone", "voice agent", "dial", "voice AI"}),
    documentationRef = "https://github.com/camunda-bolna/camunda-bolna#operations",
    propertyGroups = {
      @PropertyGroup(id = "operation", label = "Operation", openByDefault = true),
      @PropertyGroup(id = "authentication", label = "Authentication", openByDefault = true),
      @PropertyGroup(id = "agent", label = "Agent", openByDefault = true),
      @PropertyGroup(id = "call", label = "Whom to call", openByDefault = true),
      @PropertyGroup(id = "whichCall", label = "Which call", openByDefault = true),
      @PropertyGroup(id = "period", label = "Which calls", openByDefault = true),
      @PropertyGroup(id = "webhook", label = "Webhook", openByDefault = true),
      @PropertyGroup(id = "knowledge", label = "What the agent knows", openByDefault = true),
      @PropertyGroup(id = "time", label = "When to call", openByDefault = false),
      @PropertyGroup(id = "retry", label = "Automatic retries by Bolna", openByDefault = false),
      @PropertyGroup(id = "filter", label = "Filter and paging", openByDefault = false)
    })
public final class BolnaCallFunction implements OutboundConnectorFunction {

  static final String JOB_TYPE = "io.github.camundabolna:call:1";

  private final LateHttp http;
  private final Dialler dialler;
  private final JobTimeout timeout;
  private final Attempt attempt;
  private final Clock clock;
  private final Placements placements;

  /** For the runtime, which finds this class through {@code META-INF/services}. */
  public BolnaCallFunction() {
    this(
        HttpSettings::ofThisProcess,
        Clock.systemUTC(),
        JobTimeout.ofThisProcess("BOLNA_CALL", JOB_TYPE),
        JobSlots.OF_CALLS,
        new BackgroundRetry(new BackgroundThread("bolna-call-duplicates")),
        Placements.OF_THIS_PROCESS);
  }

  BolnaCallFunction(
      Supplier<HttpSettings> settings,
      Clock clock,
      JobTimeout timeout,
      JobSlots slots,
      BackgroundRetry background,
      Placements placements) {
    this.http = new LateHttp(settings, clock);
    this.dialler = new Dialler(clock, new CallLookup(clock), background);
    this.timeout = timeout;
    this.attempt = new Attempt(slots, clock);
    this.clock = clock;
    this.placements = placements;
  }

  @Override
  public Object execute(OutboundConnectorContext context) {
    return attempt.of(
        context,
        CallConnectorRequest.class,
        request -> request.operation().execute(job(context, request)));
  }

  private void placed(String id, JobContext job) {
    placements.add(
        Kind.CALL, id, job.getTenantId(), job.getProcessDefinitionKey(), clock.instant());
  }

  private CallJob job(OutboundConnectorContext context, CallConnectorRequest request) {
    JobTimeout ofJob = timeout.forJobWith(context.getJobContext().getCustomHeaders());
    return new CallJob(
        new BolnaClient(
            http.get(),
            Caller.inSharedThread(request.authentication().key(), ofJob.deadline(clock))),
        dialler,
        context,
        context.getJobContext().getElementInstanceKey(),
        request.entered(),
        request.earlierFailure(),
        request.wantsDocument(),
        id -> placed(id, context.getJobContext()),
        ofJob);
  }
}
