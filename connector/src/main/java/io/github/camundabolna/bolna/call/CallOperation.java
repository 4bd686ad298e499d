package io.github.camundabolna.bolna.call;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.annotation.JsonTypeIdResolver;
import io.camunda.connector.generator.java.annotation.TemplateDiscriminatorProperty;
import io.github.camundabolna.bolna.input.BolnaInputNames;
import io.github.camundabolna.input.OperationIdResolver;

/** An operation of the connector. To add one, add a record here. */
@JsonNaming(BolnaInputNames.class)
@JsonTypeInfo(use = JsonTypeInfo.Id.CUSTOM, property = BolnaInputNames.TYPE)
@JsonTypeIdResolver(OperationIdResolver.class)
@TemplateDiscriminatorProperty(
    name = "type",
    id = "operationType",
    label = "Operation",
    group = "operation",
    description = "What this task does: place, stop, or read a call, or list calls.",
    defaultValue = "makeCall")
public sealed interface CallOperation
    permits MakeCall, StopCall, GetCall, GetCallLog, GetRecording, ListCalls {

  /** Limit for Bolna's raw response: together with the call, it stays below the engine's limit. */
  int MAX_RAW_BYTES = 500_000;

  /** Carries out the operation, and returns what the element's result expression sees. */
  Object execute(CallOperationContext job);
}
