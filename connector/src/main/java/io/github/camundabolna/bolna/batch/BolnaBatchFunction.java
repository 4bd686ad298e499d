package io.github.camundabolna.bolna.batch;

import io.camunda.connector.api.annotation.OutboundConnector;
import io.camunda.connector.api.outbound.JobContext;
import io.camunda.connector.api.outbound.OutboundConnectorContext;
import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import io.camunda.connector.generator.java.annotation.ElementTemplate;
import io.camunda.connector.generator.java.annotation.ElementTemplate.Metadata;
import io.camunda.connector.generator.java.annotation.ElementTemplate.PropertyGroup;
import io.github.camundabolna.bolna.batch.deduplication.BatchCreator;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.bolna.client.batch.BatchClient;
import io.github.camundabolna.bolna.input.BolnaInputNames;
import io.github.camundabolna.http.HttpSettings;
import io.github.camundabolna.http.LazyHttp;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.input.ResponseFormat;
import io.github.camundabolna.job.BackgroundRetry;
import io.github.camundabolna.job.JobAttempt;
import io.github.camundabolna.job.JobRunner;
import io.github.camundabolna.job.JobSlots;
import io.github.camundabolna.job.JobTimeout;
import io.github.camundabolna.signal.Placements;
import io.github.camundabolna.signal.Placements.Kind;
import java.time.Clock;
import java.util.function.Supplier;

/** The outbound connector "Bolna batch". */
@OutboundConnector(
    name = "Bolna batch",
    type = BolnaBatchFunction.JOB_TYPE,
    inputVariables = {
      BolnaInputNames.AUTHENTICATION,
      BolnaInputNames.OPERATION,
      BolnaInputNames.ENTERED_AT,
      ResponseFormat.VARIABLE,
      "error"
    })
@ElementTemplate(
    id = "io.github.camundabolna.batch.v1",
    name = "Bolna batch",
    version = 1,
    engineVersion = "^8.8",
    inputDataClass = BatchInput.class,
    description =
        "Call a list of people with a Bolna voice agent, and track, stop, or delete the batch",
    icon = "bolna.svg",
    metadata =
        @Metadata(
            keywords = {
              "bolna",
              "batch",
              "campaign",
              "call",
              "phone",
              "list",
              "CSV",
              "voice agent",
              "voice AI"
            }),
    documentationRef =
        "https://github.com/camunda-bolna/camunda-bolna/blob/main/docs/reference/operations/README.md#bolna-batch",
    propertyGroups = {
      @PropertyGroup(id = "operation", label = "Operation", openByDefault = true),
      @PropertyGroup(id = "authentication", label = "Authentication", openByDefault = true),
      @PropertyGroup(id = "agent", label = "Agent", openByDefault = true),
      @PropertyGroup(id = "whichBatch", label = "Batch", openByDefault = true),
      @PropertyGroup(id = "contacts", label = "Contacts", openByDefault = true),
      @PropertyGroup(id = "time", label = "Start", openByDefault = true),
      @PropertyGroup(id = "retry", label = "Automatic retries by Bolna", openByDefault = false),
      @PropertyGroup(id = "details", label = "Name, caller, and webhook", openByDefault = false),
      @PropertyGroup(id = "filter", label = "Filters", openByDefault = false)
    })
public final class BolnaBatchFunction implements OutboundConnectorFunction {

  static final String JOB_TYPE = "io.github.camundabolna:batch:1";

  private final LazyHttp http;
  private final BatchCreator creator;
  private final JobTimeout timeout;
  private final JobRunner runner;
  private final Clock clock;
  private final Placements placements;

  /**
   * Creates the connector for the runtime, which finds this class through {@code
   * META-INF/services}.
   */
  public BolnaBatchFunction() {
    this(
        Bolna::settingsOfThisProcess,
        Clock.systemUTC(),
        JobTimeout.ofThisProcess("BOLNA_BATCH", JOB_TYPE),
        JobSlots.OF_BATCHES,
        BackgroundRetry.inThread("bolna-batch-duplicates"),
        Placements.OF_THIS_PROCESS);
  }

  BolnaBatchFunction(
      Supplier<HttpSettings> settings,
      Clock clock,
      JobTimeout timeout,
      JobSlots slots,
      BackgroundRetry background,
      Placements placements) {
    this.timeout = timeout;
    this.creator = new BatchCreator(background);
    this.runner = new JobRunner(Bolna.VENDOR, slots, clock);
    this.http = new LazyHttp(settings, clock);
    this.clock = clock;
    this.placements = placements;
  }

  @Override
  public Object execute(OutboundConnectorContext context) {
    return runner.run(
        context, BatchInput.class, request -> request.operation().execute(job(context, request)));
  }

  private BatchOperationContext job(OutboundConnectorContext context, BatchInput request) {
    JobContext job = context.getJobContext();
    JobTimeout ofJob = timeout.forJobWith(job.getCustomHeaders());
    return new BatchOperationContext(
        new BatchClient(
            http.get(),
            RequestContext.inSharedThread(request.authentication().key(), ofJob.deadline(clock))),
        creator,
        context,
        new JobAttempt(
            String.valueOf(job.getElementInstanceKey()),
            request.entered(),
            request.earlierFailure(),
            ofJob,
            clock),
        request.wantsDocument(),
        id ->
            placements.add(
                Kind.BATCH, id, job.getTenantId(), job.getProcessDefinitionKey(), clock.instant()));
  }
}
