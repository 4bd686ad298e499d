package io.github.camundabolna.bolna.agent;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.annotation.JsonTypeIdResolver;
import io.camunda.connector.generator.java.annotation.TemplateDiscriminatorProperty;
import io.github.camundabolna.bolna.input.BolnaInputNames;
import io.github.camundabolna.input.OperationIdResolver;
import io.github.camundabolna.operation.OperationContext;

/** An operation of the connector. To add one, add a record here. */
@JsonNaming(BolnaInputNames.class)
@JsonTypeInfo(use = JsonTypeInfo.Id.CUSTOM, property = BolnaInputNames.TYPE)
@JsonTypeIdResolver(OperationIdResolver.class)
@TemplateDiscriminatorProperty(
    name = "type",
    id = "operationType",
    label = "Operation",
    group = "operation",
    description = "What this task does: create, read, change, copy, or delete a voice agent.",
    defaultValue = "createAgent")
public sealed interface AgentOperation
    permits CreateAgent,
        GetAgent,
        UpdateAgent,
        PatchAgent,
        ListAgents,
        DeleteAgent,
        CopyAgent,
        SetWebhook {

  /** Events go to a URL. */
  String TO_URL = "url";

  /** Events go nowhere. */
  String NOWHERE = "none";

  /** Limit for an agent in a process: together with the rest, it stays below the engine's limit. */
  int MAX_AGENT_BYTES = 500_000;

  /** Carries out the operation, and returns what the element's result expression sees. */
  Object execute(OperationContext job);
}
