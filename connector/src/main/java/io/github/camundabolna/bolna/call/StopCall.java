package io.github.camundabolna.bolna.call;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.call.PlacedCall;
import io.github.camundabolna.bolna.input.PanelFields.ExecutionId;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;

/** Cancels a queued or scheduled call. A call in progress can't be stopped. */
@TemplateSubType(id = "stopCall", label = "Stop call")
@OperationInfo(
    summary = "Cancels a queued or scheduled call; a call in progress can't be stopped",
    details =
        "A call that is already stopped counts as success, because the response to an earlier"
            + " attempt may have been lost.",
    requests = "`POST /call/{id}/stop`",
    chooser = "Cancel a Bolna call that is queued or scheduled",
    keywords = "stop call, cancel call, unschedule, abort call",
    result = "={callStatus: response.status}")
public record StopCall(
    @ExecutionId
        @TemplateProperty(
            id = "stopCall.executionId",
            group = "whichCall",
            description = "ID of a queued or scheduled call, as returned by \"Make call\".")
        String executionId)
    implements CallOperation {

  public record Result(
      @ResultField(
              value = "ID of the canceled call",
              example = "7c1e2f40-5a3d-4c7e-9f52-0c8d6b1a2e33")
          String executionId,
      @ResultField(value = "`stopped`", example = "stopped") String status) {}

  @Override
  public Result execute(CallOperationContext job) {
    PlacedCall stopped = job.bolna().ensureStopped(executionId);
    return new Result(stopped.executionId(), stopped.status().wire());
  }
}
