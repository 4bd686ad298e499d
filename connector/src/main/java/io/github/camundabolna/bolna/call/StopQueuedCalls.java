package io.github.camundabolna.bolna.call;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.input.PanelFields.AgentId;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.outcome.BoundedList;
import java.util.List;

/** Takes back every call of an agent that is still queued. */
@TemplateSubType(id = "stopQueuedCalls", label = "Stop queued calls of an agent")
@OperationInfo(
    summary = "Takes back all calls of an agent that are queued",
    requests = "`POST /v2/agent/{id}/stop`",
    chooser = "Cancel all queued calls of a Bolna agent",
    keywords = "stop all calls, cancel all calls, clear queue, empty queue, queued calls",
    result = "={stoppedExecutions: response.stoppedExecutions}")
public record StopQueuedCalls(
    @AgentId
        @TemplateProperty(
            id = "stopQueuedCalls.agentId",
            group = "agent",
            description = "Stops every queued call of this agent, whoever placed it.")
        String agentId)
    implements CallOperation {

  public record Result(
      @ResultField(
              value = "the ids of the calls that were taken back",
              example = "[\"7c1e2f40-5a3d-4c7e-9f52-0c8d6b1a2e33\"]")
          List<String> stoppedExecutions,
      @ResultField(value = "how many these are", example = "1") int count,
      @ResultField(
              value =
                  "whether only the first ids are in `stoppedExecutions`, because all are over"
                      + " 1,000,000 bytes of JSON",
              example = "false")
          boolean shortened) {}

  @Override
  public Result execute(CallOperationContext job) {
    List<String> stopped = job.bolna().stopQueuedCalls(agentId);
    BoundedList<String> ids = BoundedList.firstOf(stopped);
    return new Result(ids.items(), stopped.size(), ids.shortened());
  }
}
