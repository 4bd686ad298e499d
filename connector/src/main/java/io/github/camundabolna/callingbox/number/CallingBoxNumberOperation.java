package io.github.camundabolna.callingbox.number;

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
    description = "What this task does: list, search, or buy phone numbers.",
    defaultValue = "listCallingBoxNumbers")
public sealed interface CallingBoxNumberOperation
    permits ListCallingBoxNumbers, SearchCallingBoxNumbers, BuyCallingBoxNumber {

  /** Number of offers in a list, unless a modeler says otherwise. */
  int USUAL_RESULTS = 20;

  /** Carries out the operation, and returns what the element's result expression sees. */
  Object execute(OperationContext job);
}
