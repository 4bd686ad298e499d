package io.github.camundabolna.bolna.call;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.camunda.connector.generator.java.annotation.TemplateDiscriminatorProperty;
import io.github.camundabolna.input.InputNames;

/** What the connector can do. To add an operation is to add a record here. */
@JsonNaming(InputNames.class)
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = InputNames.TYPE)
@JsonSubTypes({
  @JsonSubTypes.Type(value = MakeCall.class, name = CallOperation.MAKE_CALL),
  @JsonSubTypes.Type(value = StopCall.class, name = CallOperation.STOP_CALL),
  @JsonSubTypes.Type(value = StopQueuedCalls.class, name = CallOperation.STOP_QUEUED_CALLS),
  @JsonSubTypes.Type(value = GetCall.class, name = CallOperation.GET_CALL),
  @JsonSubTypes.Type(value = GetCallLog.class, name = CallOperation.GET_CALL_LOG),
  @JsonSubTypes.Type(value = ListCalls.class, name = CallOperation.LIST_CALLS),
  @JsonSubTypes.Type(value = SetWebhook.class, name = CallOperation.SET_WEBHOOK)
})
@TemplateDiscriminatorProperty(
    name = "type",
    id = "operationType",
    label = "Operation",
    group = "operation",
    description = "Place a call, take calls back, ask about them, or say where events go.",
    defaultValue = CallOperation.MAKE_CALL)
public sealed interface CallOperation
    permits MakeCall, StopCall, StopQueuedCalls, GetCall, GetCallLog, ListCalls, SetWebhook {

  String MAKE_CALL = "makeCall";
  String STOP_CALL = "stopCall";
  String STOP_QUEUED_CALLS = "stopQueuedCalls";
  String GET_CALL = "getCall";
  String GET_CALL_LOG = "getCallLog";
  String LIST_CALLS = "listCalls";
  String SET_WEBHOOK = "setWebhook";

  /** Events go to a URL. */
  String TO_URL = "url";

  /** Events go nowhere. */
  String NOWHERE = "none";

  /** Of Bolna's raw answer: together with the call, less than what a process gets stuck on. */
  int MAX_RAW_BYTES = 500_000;

  /**
   * Does it.
   *
   * @return what the result expression of the element sees
   */
  Object execute(CallOperationContext job);
}
