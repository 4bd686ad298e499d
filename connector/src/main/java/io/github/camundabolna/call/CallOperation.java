package io.github.camundabolna.call;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.camunda.connector.generator.java.annotation.TemplateDiscriminatorProperty;

/** What the connector can do. To add an operation is to add a record here. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = MakeCall.class, name = MakeCall.TYPE),
  @JsonSubTypes.Type(value = StopCall.class, name = StopCall.TYPE),
  @JsonSubTypes.Type(value = StopQueuedCalls.class, name = StopQueuedCalls.TYPE),
  @JsonSubTypes.Type(value = GetCall.class, name = GetCall.TYPE),
  @JsonSubTypes.Type(value = GetCallLog.class, name = GetCallLog.TYPE),
  @JsonSubTypes.Type(value = ListCalls.class, name = ListCalls.TYPE)
})
@TemplateDiscriminatorProperty(
    name = "type",
    id = "operationType",
    label = "Operation",
    group = "operation",
    description = "What to do with the call.",
    defaultValue = MakeCall.TYPE)
public sealed interface CallOperation
    permits MakeCall, StopCall, StopQueuedCalls, GetCall, GetCallLog, ListCalls {

  /**
   * Does it.
   *
   * @return what the result expression of the element sees
   */
  Object execute(CallJob job);
}
