package io.github.camundabolna.bolna.batch;

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
    description = "What this task does: create, schedule, stop, read, list, or delete a batch.",
    defaultValue = "createBatch")
public sealed interface BatchOperation
    permits CreateBatch,
        ScheduleBatch,
        StopBatch,
        GetBatch,
        ListBatchCalls,
        ListBatches,
        DeleteBatch {

  /** Contacts come as a list. */
  String LIST = "list";

  /** Contacts come as a CSV document. */
  String DOCUMENT = "document";

  /** Carries out the operation, and returns what the element's result expression sees. */
  Object execute(BatchOperationContext job);
}
