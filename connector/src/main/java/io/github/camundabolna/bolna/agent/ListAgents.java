package io.github.camundabolna.bolna.agent;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.agent.AgentClient;
import io.github.camundabolna.bolna.client.agent.AgentSummary;
import io.github.camundabolna.input.ListFields.MaximumResults;
import io.github.camundabolna.input.ListFields.NameContains;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.input.WholeNumber;
import io.github.camundabolna.operation.OperationContext;
import io.github.camundabolna.outcome.BoundedList;
import io.github.camundabolna.outcome.NewestItems;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Lists the agents of an account, newest first. */
@TemplateSubType(id = "listAgents", label = "List agents")
@OperationInfo(
    summary = "Lists the agents of your account, newest first",
    details =
        "Bolna sends this list as a whole, without a filter. The connector reads all of it, and"
            + " returns the agents that match. [Get agent](get-agent.md) reads the configuration of"
            + " one.",
    requests = "`GET /v2/agent/all`",
    chooser = "List the voice agents of a Bolna account, newest first",
    keywords = "list agents, find agent, search agent, agent by name, all agents",
    result = "={agents: response.agents}")
public record ListAgents(
    @NameContains @TemplateProperty(group = "filter") String nameContains,
    @MaximumResults
        @TemplateProperty(
            group = "filter",
            description = "Maximum number of agents in the result (1–500).")
        @ValidFormat(field = "atMost", max = 500)
        @WholeNumber
        Integer atMost)
    implements AgentOperation {

  public record Result(
      @ResultField(
              value =
                  "the agents, each with `agentId`, `name`, `type`, `status`, `createdAt`, and"
                      + " `updatedAt`",
              example =
                  "[{\"agentId\": \"123e4567-e89b-12d3-a456-426655440000\", \"name\": \"Reminder"
                      + " agent\", \"type\": \"other\", \"status\": \"processed\", \"createdAt\":"
                      + " \"2026-01-23T01:14:37Z\", \"updatedAt\": \"2026-01-29T18:31:22Z\"}]")
          List<Map<String, Object>> agents,
      @ResultField(
              value = "number of agents that match the filter, including those not in the list",
              example = "1")
          int total,
      @ResultField(
              value = "true if the list was shortened to 1,000,000 bytes of JSON",
              example = "false")
          boolean shortened) {}

  @Override
  public Result execute(OperationContext job) {
    NewestItems<AgentSummary> newest =
        new NewestItems<>(AgentSummary::createdAt, atMost == null ? 50 : atMost);
    new AgentClient(job.http(), job.caller())
        .forEachAgent(agent -> Optional.of(agent).filter(this::matches).ifPresent(newest::add));
    BoundedList<Map<String, Object>> fitting =
        BoundedList.firstOf(newest.items().stream().map(ListAgents::row).toList());
    return new Result(fitting.items(), newest.total(), fitting.shortened());
  }

  private boolean matches(AgentSummary agent) {
    String name = agent.name().orElse("").toLowerCase(Locale.ROOT);
    return name.contains(Texts.text(nameContains).orElse("").toLowerCase(Locale.ROOT));
  }

  private static Map<String, Object> row(AgentSummary agent) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("agentId", agent.id());
    row.put("name", agent.name().orElse(null));
    row.put("type", agent.type().orElse(null));
    row.put("status", agent.status().orElse(null));
    row.put("createdAt", agent.createdAt().map(Instant::toString).orElse(null));
    row.put("updatedAt", agent.updatedAt().map(Instant::toString).orElse(null));
    return row;
  }
}
