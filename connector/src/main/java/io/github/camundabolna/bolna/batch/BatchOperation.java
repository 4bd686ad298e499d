package io.github.camundabolna.bolna.batch;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.camunda.connector.generator.java.annotation.TemplateDiscriminatorProperty;
import io.github.camundabolna.input.InputNames;

/** What the connector can do. To add an operation is to add a record here. */
@JsonNaming(InputNames.class)
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = InputNames.TYPE)
@JsonSubTypes({
  @JsonSubTypes.Type(value = CreateBatch.class, name = BatchOperation.CREATE_BATCH),
  @JsonSubTypes.Type(value = ScheduleBatch.class, name = BatchOperation.SCHEDULE_BATCH),
  @JsonSubTypes.Type(value = StopBatch.class, name = BatchOperation.STOP_BATCH),
  @JsonSubTypes.Type(value = GetBatch.class, name = BatchOperation.GET_BATCH),
  @JsonSubTypes.Type(value = ListBatchCalls.class, name = BatchOperation.LIST_BATCH_CALLS),
  @JsonSubTypes.Type(value = ListBatches.class, name = BatchOperation.LIST_BATCHES),
  @JsonSubTypes.Type(value = DeleteBatch.class, name = BatchOperation.DELETE_BATCH)
})
@TemplateDiscriminatorProperty(
    name = "type",
    id = "operationType",
    label = "Operation",
    group = "operation",
    description = "Hand over a list of people, say when it starts, stop it, or ask about it.",
    defaultValue = BatchOperation.CREATE_BATCH)
public sealed interface BatchOperation
    permits CreateBatch,
        ScheduleBatch,
        StopBatch,
        GetBatch,
        ListBatchCalls,
        ListBatches,
        DeleteBatch {

  String CREATE_BATCH = "createBatch";
  String SCHEDULE_BATCH = "scheduleBatch";
  String STOP_BATCH = "stopBatch";
  String GET_BATCH = "getBatch";
  String LIST_BATCH_CALLS = "listBatchCalls";
  String LIST_BATCHES = "listBatches";
  String DELETE_BATCH = "deleteBatch";

  /** Contacts come as a list. */
  String LIST = "list";

  /** Contacts come as a CSV document. */
  String DOCUMENT = "document";

  /**
   * Does it.
   *
   * @return what the result expression of the element sees
   */
  Object execute(BatchOperationContext job);
}
