package io.github.camundabolna.callingbox.call;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.annotation.JsonTypeIdResolver;
import io.camunda.connector.generator.java.annotation.TemplateDiscriminatorProperty;
import io.github.camundabolna.callingbox.input.CallingBoxInputNames;
import io.github.camundabolna.input.OperationIdResolver;

/** An operation of the connector. To add one, add a record here. */
@JsonNaming(CallingBoxInputNames.class)
@JsonTypeInfo(use = JsonTypeInfo.Id.CUSTOM, property = CallingBoxInputNames.TYPE)
@JsonTypeIdResolver(OperationIdResolver.class)
@TemplateDiscriminatorProperty(
    name = "type",
    id = "operationType",
    label = "Operation",
    group = "operation",
    description = "What this task does: place or read a call, list calls, or get a transcript.",
    defaultValue = "placeCall")
public sealed interface CallingBoxCallOperation
    permits PlaceCall, GetCallingBoxCall, GetTranscript, ListCallingBoxCalls {

  /** Carries out the operation, and returns what the element's result expression sees. */
  Object execute(CallingBoxCallContext job);
}
