package io.github.camundabolna.bolna.call;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.call.PlacedCall;
import io.github.camundabolna.bolna.input.PanelFields.ExecutionId;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;

/** Takes back a call that is still queued or scheduled; a live call cannot be stopped. */
@TemplateSubType(id = "stopCall", label = "Stop call")
@OperationInfo(
    summary = "Takes back a call that is queued or scheduled; a live call cannot be stopped",
    details =
        "A call that is stopped already is a success: the answer to an earlier try may have been"
            + " lost.",
    requests = "`POST /call/{id}/stop`",
    chooser = "Cancel a Bolna call that is queued or scheduled",
    keywords = "stop call, cancel call, take back call, unschedule, abort call",
    result = "={callStatus: response.status}")
public record StopCall(
    @ExecutionId
        @TemplateProperty(
            id = "stopCall.executionId",
            group = "whichCall",
            description =
                "The id that \"Make call\" returned. Only a queued or scheduled "
                    + "call can be stopped.")
        String executionId)
    implements CallOperation {

  public record Result(
      @ResultField(
              value = "the call that was taken back",
              example = "7c1e2f40-5a3d-4c7e-9f52-0c8d6b1a2e33")
          String executionId,
      @ResultField(value = "`stopped`", example = "stopped") String status) {}

  @Override
  public Result execute(CallOperationContext job) {
    PlacedCall stopped = job.bolna().ensureStopped(executionId);
    return new Result(stopped.executionId(), stopped.status().wire());
  }
}
