package io.github.camundabolna.callingbox.agent;

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
    description = "What this task does: create, read, change, or archive a voice agent.",
    defaultValue = "createCallingBoxAgent")
public sealed interface CallingBoxAgentOperation
    permits CreateCallingBoxAgent,
        GetCallingBoxAgent,
        UpdateCallingBoxAgent,
        ListCallingBoxAgents,
        ArchiveCallingBoxAgent,
        AttachNumber,
        DetachNumber,
        SetPrimaryNumber {

  /** Number of agents in a list, unless a modeler says otherwise. */
  int USUAL_RESULTS = 50;

  String NUMBER_ID_MUST_BE =
      "must be the ID of a phone number like 3c90c3cc-0d44-4b50-8888-8dd25736052a";

  /** Carries out the operation, and returns what the element's result expression sees. */
  Object execute(OperationContext job);
}
