package io.github.camundabolna.integration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobHandler;
import io.camunda.client.api.worker.JobWorker;
import java.util.List;
import java.util.Map;

/**
 * Takes the place of Camunda's AI Agent connector: its job and its answer are the same, but what it
 * asks for is written down beforehand, in the process variable {@code script}. It keeps what the
 * tools returned in its context, as the connector does.
 */
final class ScriptedAgent implements JobHandler {

  /** The process variable with a list of tool calls for each turn. */
  static final String SCRIPT = "script";

  private static final ObjectMapper JSON = new ObjectMapper();

  static JobWorker startWorker(CamundaClient client) {
    return client
        .newWorker()
        .jobType("io.camunda.agenticai:aiagent:1")
        .handler(new ScriptedAgent())
        .open();
  }

  /**
   * What the model writes when it asks for a tool.
   *
   * @param tool the id of the tool's element
   */
  static JsonNode toolCall(String tool, Map<String, Object> parameters) {
    ObjectNode call = JSON.valueToTree(parameters);
    call.putObject("_meta").put("id", "call-of-" + tool).put("name", tool);
    return call;
  }

  /** Returns the results of the tools, in order. */
  static List<JsonNode> toolResults(JsonNode agent) {
    return agent.path("context").path("toolResults").findValues("content");
  }

  @Override
  public void handle(JobClient jobs, ActivatedJob job) throws JsonProcessingException {
    JsonNode variables = JSON.readTree(job.getVariables());
    JsonNode before = variables.path("data").path("context");
    int turn = before.path("turn").asInt();
    ObjectNode agent = JSON.createObjectNode();
    ObjectNode context = agent.putObject("context").put("turn", turn + 1);
    ArrayNode toolResults = context.putArray("toolResults");
    before.path("toolResults").forEach(toolResults::add);
    variables.path("data").path("tools").path("toolCallResults").forEach(toolResults::add);
    JsonNode toolCalls = variables.path(SCRIPT).path(turn);
    agent.set("toolCalls", toolCalls.isArray() ? toolCalls : JSON.createArrayNode());
    agent.put("responseText", "Decided after turn " + turn);
    jobs.newCompleteCommand(job).variable("agent", agent).send().join();
  }
}
