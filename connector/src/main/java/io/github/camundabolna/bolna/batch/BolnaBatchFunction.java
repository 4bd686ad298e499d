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
import io.github.camundabolna.bolna.guard.AccountGuard;
import io.github.camundabolna.bolna.input.BolnaInputNames;
import io.github.camundabolna.http.HttpSettings;
import io.github.camundabolna.input.InputNames;
import io.github.camundabolna.input.ResponseFormat;
import io.github.camundabolna.job.BackgroundRetry;
import io.github.camundabolna.job.BpmnErrors;
import io.github.camundabolna.job.ErrorCode;
import io.github.camundabolna.job.InputDigest;
import io.github.camundabolna.job.JobSlots;
import io.github.camundabolna.job.JobTimeout;
import io.github.camundabolna.operation.OperationContext;
import io.github.camundabolna.operation.OperationRunner;
import io.github.camundabolna.signal.Placements;
import io.github.camundabolna.signal.Placements.Kind;
import io.github.camundabolna.signal.Placements.Source;
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
    version = 2,
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
      @PropertyGroup(id = "guards", label = "Guards before dialing", openByDefault = false),
      @PropertyGroup(id = "retry", label = "Automatic retries by Bolna", openByDefault = false),
      @PropertyGroup(id = "details", label = "Name, caller, and webhook", openByDefault = false),
      @PropertyGroup(id = "filter", label = "Filters", openByDefault = false)
    })
@BpmnErrors(
    variable = "batchError",
    codes = {
      ErrorCode.INVALID_INPUT,
      ErrorCode.REJECTED,
      ErrorCode.BALANCE_LOW,
      ErrorCode.BATCH_NOT_RUNNING,
      ErrorCode.OUTSIDE_WINDOW,
      ErrorCode.BALANCE_BELOW_MINIMUM,
      ErrorCode.TOO_MANY_CALLS,
      ErrorCode.CONTACTS_REFUSED
    },
    fields = {"httpStatus", "vendorMessage", "batchStatus", "nextOpening"})
public final class BolnaBatchFunction implements OutboundConnectorFunction {

  static final String JOB_TYPE = "io.github.camundabolna:batch:1";

  private static final String OPERATION = InputNames.of(Bolna.VENDOR).target("operation");

  private final OperationRunner runner;
  private final BatchCreator creator;
  private final AccountGuard accountGuard;
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
        JobTimeout.ofThisProcess(BolnaBatchFunction.class),
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
    this.runner = new OperationRunner(Bolna.VENDOR, settings, clock, timeout, slots);
    this.creator = new BatchCreator(background);
    this.accountGuard = new AccountGuard(clock);
    this.clock = clock;
    this.placements = placements;
  }

  @Override
  public Object execute(OutboundConnectorContext context) {
    return runner.execute(
        context,
        BatchInput.class,
        (request, job) -> request.operation().execute(ofBatch(job, context.getJobContext())));
  }

  private BatchOperationContext ofBatch(OperationContext job, JobContext engineJob) {
    return new BatchOperationContext(
        new BatchClient(job.http(), job.caller()),
        creator,
        accountGuard,
        job.documents(),
        job.attempt(),
        () -> job.attempt().identity(InputDigest.of(engineJob, OPERATION)),
        job.wantsDocument(),
        id ->
            placements.add(
                new Source(Bolna.VENDOR, Kind.BATCH, engineJob.getProcessDefinitionKey()),
                id,
                engineJob.getTenantId(),
                clock.instant()));
  }
}
