package io.github.camundabolna.callingbox.endpoint;

import io.camunda.connector.api.annotation.OutboundConnector;
import io.camunda.connector.api.outbound.OutboundConnectorContext;
import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import io.camunda.connector.generator.java.annotation.ElementTemplate;
import io.camunda.connector.generator.java.annotation.ElementTemplate.Metadata;
import io.camunda.connector.generator.java.annotation.ElementTemplate.PropertyGroup;
import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.callingbox.input.CallingBoxInputNames;
import io.github.camundabolna.input.ResponseFormat;
import io.github.camundabolna.job.BpmnErrors;
import io.github.camundabolna.job.ErrorCode;
import io.github.camundabolna.job.JobSlots;
import io.github.camundabolna.operation.OperationRunner;

/** The outbound connector "CallingBox webhook". */
@OutboundConnector(
    name = "CallingBox webhook",
    type = CallingBoxWebhookFunction.JOB_TYPE,
    inputVariables = {
      CallingBoxInputNames.AUTHENTICATION,
      CallingBoxInputNames.OPERATION,
      CallingBoxInputNames.ENTERED_AT,
      ResponseFormat.VARIABLE,
      "error"
    })
@ElementTemplate(
    id = "io.github.camundabolna.callingbox.webhook.v1",
    name = "CallingBox webhook",
    version = 1,
    engineVersion = "^8.8",
    inputDataClass = CallingBoxWebhookInput.class,
    description = "Set up where CallingBox sends events, and send events again",
    icon = "callingbox.svg",
    metadata =
        @Metadata(keywords = {"callingbox", "callingbox webhook endpoint", "callingbox events"}),
    documentationRef =
        "https://github.com/camunda-bolna/camunda-bolna/blob/main/docs/reference/operations/README.md#callingbox-webhook",
    propertyGroups = {
      @PropertyGroup(id = "operation", label = "Operation", openByDefault = true),
      @PropertyGroup(id = "authentication", label = "Authentication", openByDefault = true),
      @PropertyGroup(id = "webhook", label = "Webhook", openByDefault = true),
      @PropertyGroup(id = "filter", label = "Filters", openByDefault = true)
    })
@BpmnErrors(
    variable = "webhookError",
    codes = {ErrorCode.INVALID_INPUT, ErrorCode.REJECTED, ErrorCode.NOT_FOUND})
public final class CallingBoxWebhookFunction implements OutboundConnectorFunction {

  static final String JOB_TYPE = "io.github.camundabolna:callingbox-webhook:1";

  private final OperationRunner runner;

  /**
   * Creates the connector for the runtime, which finds this class through {@code
   * META-INF/services}.
   */
  public CallingBoxWebhookFunction() {
    this(
        OperationRunner.ofThisProcess(
            CallingBox.VENDOR, CallingBoxWebhookFunction.class, JobSlots.OF_SETUPS));
  }

  CallingBoxWebhookFunction(OperationRunner runner) {
    this.runner = runner;
  }

  @Override
  public Object execute(OutboundConnectorContext context) {
    return runner.execute(
        context, CallingBoxWebhookInput.class, (request, job) -> request.operation().execute(job));
  }
}
