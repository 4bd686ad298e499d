package io.github.camundabolna.callingbox.endpoint;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.annotation.JsonTypeIdResolver;
import io.camunda.connector.generator.java.annotation.TemplateDiscriminatorProperty;
import io.github.camundabolna.callingbox.input.CallingBoxInputNames;
import io.github.camundabolna.input.OperationIdResolver;
import io.github.camundabolna.operation.OperationContext;

/** An operation of the connector. To add one, add a record here. */
@JsonNaming(CallingBoxInputNames.class)
@JsonTypeInfo(use = JsonTypeInfo.Id.CUSTOM, property = CallingBoxInputNames.TYPE)
@JsonTypeIdResolver(OperationIdResolver.class)
@TemplateDiscriminatorProperty(
    name = "type",
    id = "operationType",
    label = "Operation",
    group = "operation",
    description = "What this task does: set up an endpoint for events, or send events again.",
    defaultValue = "createWebhookEndpoint")
public sealed interface CallingBoxWebhookOperation
    permits CreateWebhookEndpoint,
        EnableWebhookEndpoint,
        RotateWebhookSecret,
        ListWebhookDeliveries,
        RedeliverWebhook {

  /** Carries out the operation, and returns what the element's result expression sees. */
  Object execute(OperationContext job);
}
