package io.github.camundabolna.bolna.call;

import io.camunda.connector.api.annotation.OutboundConnector;
import io.camunda.connector.api.outbound.JobContext;
import io.camunda.connector.api.outbound.OutboundConnectorContext;
import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import io.camunda.connector.generator.java.annotation.ElementTemplate;
import io.camunda.connector.generator.java.annotation.ElementTemplate.Metadata;
import io.camunda.connector.generator.java.annotation.ElementTemplate.PropertyGroup;
import io.github.camundabolna.bolna.call.deduplication.AgentCallPlacer;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.bolna.guard.AccountGuard;
import io.github.camundabolna.bolna.input.BolnaInputNames;
import io.github.camundabolna.http.HttpSettings;
import io.github.camundabolna.input.ResponseFormat;
import io.github.camundabolna.job.BpmnErrors;
import io.github.camundabolna.job.ErrorCode;
import io.github.camundabolna.job.JobSlots;
import io.github.camundabolna.job.JobTimeout;
import io.github.camundabolna.operation.OperationContext;
import io.github.camundabolna.operation.OperationRunner;
import io.github.camundabolna.signal.Placements;
import io.github.camundabolna.signal.Placements.Kind;
import io.github.camundabolna.signal.Placements.Source;
import java.time.Clock;
import java.util.function.Supplier;

/** The outbound connector "Bolna call". */
@OutboundConnector(
    name = "Bolna call",
    type = BolnaCallFunction.JOB_TYPE,
    inputVariables = {
      BolnaInputNames.AUTHENTICATION,
      BolnaInputNames.OPERATION,
      BolnaInputNames.ENTERED_AT,
      ResponseFormat.VARIABLE,
      "error"
    })
@ElementTemplate(
    id = "io.github.camundabolna.call.v1",
    name = "Bolna call",
    version = 2,
    engineVersion = "^8.8",
    inputDataClass = CallInput.class,
    description = "Place a phone call with a Bolna voice agent, or read, list, and stop calls",
    icon = "bolna.svg",
    metadata =
        @Metadata(
            keywords = {"bolna", "call", "phone", "telephone", "voice agent", "dial", "voice AI"}),
    documentationRef =
        "https://github.com/camunda-bolna/camunda-bolna/blob/main/docs/reference/operations/README.md#bolna-call",
    propertyGroups = {
      @PropertyGroup(id = "operation", label = "Operation", openByDefault = true),
      @PropertyGroup(id = "authentication", label = "Authentication", openByDefault = true),
      @PropertyGroup(id = "agent", label = "Agent", openByDefault = true),
      @PropertyGroup(id = "call", label = "Recipient", openByDefault = true),
      @PropertyGroup(id = "whichCall", label = "Call", openByDefault = true),
      @PropertyGroup(id = "recording", label = "Recording", openByDefault = true),
      @PropertyGroup(id = "period", label = "Time range", openByDefault = true),
      @PropertyGroup(id = "knowledge", label = "Agent variables", openByDefault = true),
      @PropertyGroup(id = "time", label = "Schedule", openByDefault = false),
      @PropertyGroup(id = "guards", label = "Guards before dialing", openByDefault = false),
      @PropertyGroup(id = "retry", label = "Automatic retries by Bolna", openByDefault = false),
      @PropertyGroup(id = "filter", label = "Filters and paging", openByDefault = false)
    })
@BpmnErrors(
    variable = "callError",
    codes = {
      ErrorCode.INVALID_INPUT,
      ErrorCode.REJECTED,
      ErrorCode.BALANCE_LOW,
      ErrorCode.OUTSIDE_WINDOW,
      ErrorCode.COUNTRY_NOT_ALLOWED,
      ErrorCode.ON_DO_NOT_CALL_LIST,
      ErrorCode.NO_CONSENT,
      ErrorCode.BALANCE_BELOW_MINIMUM,
      ErrorCode.TOO_MANY_CALLS
    },
    fields = {"httpStatus", "vendorMessage", "nextOpening"})
public final class BolnaCallFunction implements OutboundConnectorFunction {

  static final String JOB_TYPE = "io.github.camundabolna:call:1";

  private final OperationRunner runner;
  private final AgentCallPlacer placer;
  private final AccountGuard accountGuard;
  private final Clock clock;
  private final Placements placements;
  private final RecordingSlots recordings;

  /**
   * Creates the connector for the runtime, which finds this class through {@code
   * META-INF/services}.
   */
  public BolnaCallFunction() {
    this(
        Bolna::settingsOfThisProcess,
        Clock.systemUTC(),
        JobTimeout.ofThisProcess(BolnaCallFunction.class),
        JobSlots.OF_CALLS,
        Placements.OF_THIS_PROCESS,
        RecordingSlots.OF_THIS_PROCESS);
  }

  BolnaCallFunction(
      Supplier<HttpSettings> settings,
      Clock clock,
      JobTimeout timeout,
      JobSlots slots,
      Placements placements,
      RecordingSlots recordings) {
    this.runner = new OperationRunner(Bolna.VENDOR, settings, clock, timeout, slots);
    this.placer = new AgentCallPlacer(clock);
    this.accountGuard = new AccountGuard(clock);
    this.clock = clock;
    this.placements = placements;
    this.recordings = recordings;
  }

  @Override
  public Object execute(OutboundConnectorContext context) {
    return OperationsOfVersion1.execute(runner, context)
        .orElseGet(
            () ->
                runner.execute(
                    context,
                    CallInput.class,
                    (request, job) ->
                        request.operation().execute(ofCall(job, context.getJobContext()))));
  }

  private CallOperationContext ofCall(OperationContext job, JobContext engineJob) {
    return new CallOperationContext(
        new BolnaClient(job.http(), job.caller()),
        placer,
        accountGuard,
        job.documents(),
        job.attempt(),
        job.wantsDocument(),
        id ->
            placements.add(
                new Source(Bolna.VENDOR, Kind.CALL, engineJob.getProcessDefinitionKey()),
                id,
                engineJob.getTenantId(),
                clock.instant()),
        recordings);
  }
}
