package io.github.camundabolna.callingbox.endpoint;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.annotation.JsonTypeIdResolver;
import io.camunda.connector.generator.java.annotation.TemplateDiscriminatorProperty;
import io.github.camundabolna.callingbox.input.CallingBoxInputNames;
import io.github.camundabolna.input.OperationIdResolver;
import io.github.camundabolna.operation.OperationContext;
import java.util.List;

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

  /** Number of deliveries in a list, unless a modeler says otherwise. */
  int USUAL_RESULTS = 50;

  String ENDPOINT_ID_MUST_BE =
      "must be the ID of an endpoint like 3c90c3cc-0d44-4b50-8888-8dd25736052a";

  /** An endpoint gets the events that end a call. */
  String ENDS = "ends";

  /** An endpoint gets all events. */
  String ALL = "all";

  /** The types of the events that end a call. */
  List<String> ENDS_OF_CALLS =
      List.of("call.completed", "call.failed", "call.no_answer", "call.busy", "call.canceled");

  /** Carries out the operation, and returns what the element's result expression sees. */
  Object execute(OperationContext job);
}
