package io.github.camundabolna.callingbox.call;

import io.camunda.connector.api.annotation.OutboundConnector;
import io.camunda.connector.api.outbound.JobContext;
import io.camunda.connector.api.outbound.OutboundConnectorContext;
import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import io.camunda.connector.generator.java.annotation.ElementTemplate;
import io.camunda.connector.generator.java.annotation.ElementTemplate.Metadata;
import io.camunda.connector.generator.java.annotation.ElementTemplate.PropertyGroup;
import io.github.camundabolna.callingbox.call.deduplication.DispatchPlacer;
import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.callingbox.client.call.CallingBoxCallClient;
import io.github.camundabolna.callingbox.input.CallingBoxInputNames;
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

/** The outbound connector "CallingBox call". */
@OutboundConnector(
    name = "CallingBox call",
    type = CallingBoxCallFunction.JOB_TYPE,
    inputVariables = {
      CallingBoxInputNames.AUTHENTICATION,
      CallingBoxInputNames.OPERATION,
      CallingBoxInputNames.ENTERED_AT,
      ResponseFormat.VARIABLE,
      "error"
    })
@ElementTemplate(
    id = "io.github.camundabolna.callingbox.call.v1",
    name = "CallingBox call",
    version = 1,
    engineVersion = "^8.8",
    inputDataClass = CallingBoxCallInput.class,
    description = "Place a phone call with a CallingBox agent or prompt, or read and list calls",
    icon = "callingbox.svg",
    metadata =
        @Metadata(
            keywords = {
              "callingbox",
              "callingbox call",
              "callingbox phone",
              "callingbox voice agent",
              "callingbox dial"
            }),
    documentationRef =
        "https://github.com/camunda-bolna/camunda-bolna/blob/main/docs/reference/operations/README.md#callingbox-call",
    propertyGroups = {
      @PropertyGroup(id = "operation", label = "Operation", openByDefault = true),
      @PropertyGroup(id = "authentication", label = "Authentication", openByDefault = true),
      @PropertyGroup(id = "agent", label = "Agent or prompt", openByDefault = true),
      @PropertyGroup(id = "call", label = "Recipient", openByDefault = true),
      @PropertyGroup(id = "whichCall", label = "Call", openByDefault = true),
      @PropertyGroup(id = "period", label = "Time range", openByDefault = true),
      @PropertyGroup(id = "knowledge", label = "Call variables", openByDefault = true),
      @PropertyGroup(id = "details", label = "Metadata and events", openByDefault = false),
      @PropertyGroup(id = "filter", label = "Filters", openByDefault = false)
    })
@BpmnErrors(
    variable = "callError",
    codes = {
      ErrorCode.INVALID_INPUT,
      ErrorCode.REJECTED,
      ErrorCode.NOT_FOUND,
      ErrorCode.NOT_PLACED,
      ErrorCode.BALANCE_LOW
    })
public final class CallingBoxCallFunction implements OutboundConnectorFunction {

  static final String JOB_TYPE = "io.github.camundabolna:callingbox-call:1";

  private final OperationRunner runner;
  private final DispatchPlacer placer;
  private final Clock clock;
  private final Placements placements;

  /**
   * Creates the connector for the runtime, which finds this class through {@code
   * META-INF/services}.
   */
  public CallingBoxCallFunction() {
    this(
        CallingBox::settingsOfThisProcess,
        Clock.systemUTC(),
        JobTimeout.ofThisProcess(CallingBoxCallFunction.class),
        JobSlots.OF_CALLS,
        Placements.OF_THIS_PROCESS);
  }

  CallingBoxCallFunction(
      Supplier<HttpSettings> settings,
      Clock clock,
      JobTimeout timeout,
      JobSlots slots,
      Placements placements) {
    this.runner = new OperationRunner(CallingBox.VENDOR, settings, clock, timeout, slots);
    this.placer = new DispatchPlacer(clock);
    this.clock = clock;
    this.placements = placements;
  }

  @Override
  public Object execute(OutboundConnectorContext context) {
    return runner.execute(
        context,
        CallingBoxCallInput.class,
        (request, job) -> request.operation().execute(ofCall(job, context.getJobContext())));
  }

  private CallingBoxCallContext ofCall(OperationContext job, JobContext engineJob) {
    return new CallingBoxCallContext(
        new CallingBoxCallClient(job.http(), job.caller()),
        placer,
        job.documents(),
        job.attempt(),
        job.wantsDocument(),
        id ->
            placements.add(
                new Source(CallingBox.VENDOR, Kind.CALL, engineJob.getProcessDefinitionKey()),
                id,
                engineJob.getTenantId(),
                clock.instant()));
  }
}
