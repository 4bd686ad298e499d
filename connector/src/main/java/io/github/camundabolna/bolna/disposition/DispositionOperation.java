package io.github.camundabolna.bolna.disposition;

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
    description = "What this task does: create, read, change, delete, or test dispositions.",
    defaultValue = "createDisposition")
public sealed interface DispositionOperation
    permits CreateDisposition,
        CreateDispositions,
        GetDisposition,
        ListDispositions,
        UpdateDisposition,
        DeleteDisposition,
        TestDispositions {

  /** The answer is a free text. */
  String FREE_TEXT = "freeText";

  /** The answer is one of the options. */
  String OPTIONS = "options";

  /** The answer is both. */
  String BOTH = "both";

  /** A disposition in a result, for the pages. */
  String EXAMPLE =
      """
      {"id": "3fa85f64-5717-4562-b3fc-2c963f66afa6", "name": "Call Outcome",
      "question": "What was the outcome of the call?", "category": "Lead Quality",
      "model": "gpt-4.1-mini", "is_subjective": false, "is_objective": true,
      "objective_options": [{"value": "interested", "condition": "Agreed to a next step"}],
      "agent_ids": ["123e4567-e89b-12d3-a456-426655440000"],
      "created_at": "2026-03-01T10:00:00Z"}\
      """;

  /** Carries out the operation, and returns what the element's result expression sees. */
  Object execute(OperationContext job);
}
