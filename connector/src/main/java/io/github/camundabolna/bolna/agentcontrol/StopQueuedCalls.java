package io.github.camundabolna.bolna.agentcontrol;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.bolna.input.PanelFields.AgentId;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.operation.OperationContext;
import io.github.camundabolna.outcome.BoundedList;
import java.util.List;

/** Cancels all queued calls of an agent. */
@TemplateSubType(id = "stopQueuedCalls", label = "Stop queued calls of an agent")
@OperationInfo(
    summary = "Cancels all queued calls of an agent",
    requests = "`POST /v2/agent/{id}/stop`",
    chooser = "Cancel all queued calls of a Bolna agent",
    keywords = "stop all calls, cancel all calls, clear queue, empty queue, queued calls",
    result = "={stoppedExecutions: response.stoppedExecutions}")
public record StopQueuedCalls(
    @AgentId
        @TemplateProperty(
            id = "stopQueuedCalls.agentId",
            group = "agent",
            description =
                "Every queued call of this agent is stopped, including calls placed outside this"
                    + " process.")
        String agentId)
    implements AgentControlOperation {

  public record Result(
      @ResultField(
              value = "IDs of the canceled calls",
              example = "[\"7c1e2f40-5a3d-4c7e-9f52-0c8d6b1a2e33\"]")
          List<String> stoppedExecutions,
      @ResultField(value = "number of canceled calls", example = "1") int count,
      @ResultField(
              value = "true if `stoppedExecutions` was shortened to 1,000,000 bytes of JSON",
              example = "false")
          boolean shortened) {}

  @Override
  public Result execute(OperationContext job) {
    List<String> stopped = new BolnaClient(job.http(), job.caller()).stopQueuedCalls(agentId);
    BoundedList<String> ids = BoundedList.firstOf(stopped);
    return new Result(ids.items(), stopped.size(), ids.shortened());
  }
}
