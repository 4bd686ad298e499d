package io.github.camundabolna.bolna.agent;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.document.Document;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.agent.AgentClient;
import io.github.camundabolna.bolna.client.agent.AgentSecrets;
import io.github.camundabolna.bolna.client.agent.AgentSummary;
import io.github.camundabolna.bolna.input.PanelFields.AgentId;
import io.github.camundabolna.input.DocumentOption;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.operation.OperationContext;
import io.github.camundabolna.outcome.JsonSize;
import io.github.camundabolna.outcome.ResultDocument;
import java.time.Instant;
import java.util.Optional;

/** Reads an agent with its configuration. */
@TemplateSubType(id = "getAgent", label = "Get agent")
@OperationInfo(
    summary = "Reads an agent with its configuration",
    details =
        "The result has no tokens, keys, or passwords. URLs have no login and no query. Headers,"
            + " and what tools send, have no values. Process variables aren't secret. So don't use"
            + " the result as the configuration of [Update agent](update-agent.md). To change some"
            + " settings, use [Change settings of an agent](patch-agent.md).",
    requests = "`GET /v2/agent/{id}`",
    chooser = "Read a Bolna voice agent with its prompts and tasks",
    keywords = "get agent, read agent, agent configuration, agent status, prompts",
    result = "={agent: response.agent, agentDocument: response.agentDocument}")
@DocumentOption(
    description = "How the configuration is returned. A document keeps it out of the variables.")
public record GetAgent(
    @AgentId @TemplateProperty(id = "getAgent.agentId", group = "agent") String agentId)
    implements AgentOperation {

  public record Result(
      @ResultField(value = "agent ID", example = "123e4567-e89b-12d3-a456-426655440000")
          String agentId,
      @ResultField(value = "name of the agent; null if unknown", example = "Reminder agent")
          String name,
      @ResultField(
              value = "`seeding` while Bolna prepares the agent, then `processed`",
              example = "processed")
          String status,
      @ResultField(
              value = "time of creation in UTC; null if unknown",
              example = "2026-01-23T01:14:37Z")
          String createdAt,
      @ResultField(
              value = "time of the last change in UTC; null if unknown",
              example = "2026-01-29T18:31:22Z")
          String updatedAt,
      @ResultField(
              value = "the agent as Bolna sends it, without secrets; null if it's in the document",
              example =
                  "{\"id\": \"123e4567-e89b-12d3-a456-426655440000\", \"agent_name\": \"Reminder"
                      + " agent\", \"tasks\": [{\"task_type\": \"conversation\"}],"
                      + " \"agent_prompts\": {\"task_1\": {\"system_prompt\": \"Be brief.\"}}}")
          JsonNode agent,
      @ResultField("the same as a document, if selected in *Response format* or over 500,000 bytes")
          Document agentDocument) {}

  @Override
  public Result execute(OperationContext job) {
    JsonNode agent = new AgentClient(job.http(), job.caller()).agent(agentId);
    Optional<AgentSummary> summary = AgentSummary.read(agent);
    JsonNode shown = AgentSecrets.removedFrom(agent);
    boolean large = JsonSize.count(shown) > AgentOperation.MAX_AGENT_BYTES;
    Optional<Document> document =
        large || job.wantsDocument() ? document(job, shown) : Optional.empty();
    return new Result(
        agentId,
        summary.flatMap(AgentSummary::name).orElse(null),
        summary.flatMap(AgentSummary::status).orElse(null),
        summary.flatMap(AgentSummary::createdAt).map(Instant::toString).orElse(null),
        summary.flatMap(AgentSummary::updatedAt).map(Instant::toString).orElse(null),
        large || document.isPresent() ? null : shown,
        document.orElse(null));
  }

  private Optional<Document> document(OperationContext job, JsonNode shown) {
    return ResultDocument.storeJson(
        shown, "agent-%s.json".formatted(agentId), "The agent " + agentId, job.documents());
  }
}
