package io.github.camundabolna.callingbox.agent;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyBinding;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.callingbox.client.agent.CallingBoxAgent;
import io.github.camundabolna.callingbox.client.agent.CallingBoxAgentClient;
import io.github.camundabolna.input.ListFields.MaximumResults;
import io.github.camundabolna.input.ListFields.NameContains;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.input.WholeNumber;
import io.github.camundabolna.operation.OperationContext;
import io.github.camundabolna.outcome.BoundedList;
import io.github.camundabolna.outcome.NewestItems;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lists the agents of an account, newest first. */
@TemplateSubType(id = "listCallingBoxAgents", label = "List CallingBox agents")
@OperationInfo(
    summary = "Lists the agents of your account, newest first",
    details =
        "CallingBox sends this list as a whole, without a filter. The connector reads all of it,"
            + " and returns the agents that match. [Get CallingBox agent](get-calling-box-agent.md)"
            + " reads the instructions of one.",
    requests = "`GET /v1/agents`",
    chooser = "List the voice agents of a CallingBox account, newest first",
    keywords = "callingbox list agents, callingbox find agent, callingbox all agents",
    result = "={agents: response.agents}")
public record ListCallingBoxAgents(
    @NameContains
        @TemplateProperty(
            id = "listCallingBoxAgents.nameContains",
            binding = @PropertyBinding(name = "nameContains"),
            group = "filter")
        String nameContains,
    @TemplateProperty(
            id = "listCallingBoxAgents.agentType",
            binding = @PropertyBinding(name = "agentType"),
            label = "Agent type",
            group = "filter",
            type = PropertyType.Dropdown,
            defaultValue = Patterns.ANY,
            choices = {
              @DropdownPropertyChoice(value = Patterns.ANY, label = "Any"),
              @DropdownPropertyChoice(value = "outbound", label = "Outbound"),
              @DropdownPropertyChoice(value = "inbound", label = "Inbound")
            },
            description = "Lists only agents that place calls, or only those that answer them.")
        @ValidFormat(field = "agentType", oneOf = "any, outbound, inbound")
        String agentType,
    @TemplateProperty(
            id = "listCallingBoxAgents.archived",
            binding = @PropertyBinding(name = "archived"),
            label = "List archived agents",
            group = "filter",
            type = PropertyType.Boolean,
            defaultValue = "false",
            defaultValueType = DefaultValueType.Boolean,
            description = "Whether to list archived agents too, if CallingBox lists them.")
        Boolean archived,
    @MaximumResults
        @TemplateProperty(
            id = "listCallingBoxAgents.atMost",
            binding = @PropertyBinding(name = "atMost"),
            group = "filter",
            description = "Maximum number of agents in the result (1–500).")
        @ValidFormat(field = "atMost", max = 500)
        @WholeNumber
        Integer atMost)
    implements CallingBoxAgentOperation {

  public record Result(
      @ResultField(
              value =
                  "the agents, each with `agentId`, `name`, `type`, `language`, `voice`,"
                      + " `primaryNumberId`, `archived`, `createdAt`, and `updatedAt`",
              example =
                  "[{\"agentId\": \"b5a1c9f2-6d2d-4a7f-9f3a-5a2b1c3d4e5f\", \"name\":"
                      + " \"Reminders\", \"type\": \"outbound\", \"language\": \"en\", \"voice\":"
                      + " null, \"primaryNumberId\": null, \"archived\": false, \"createdAt\":"
                      + " \"2026-11-07T05:31:56Z\", \"updatedAt\": \"2026-11-07T05:31:56Z\"}]")
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
    NewestItems<CallingBoxAgent> newest =
        new NewestItems<>(CallingBoxAgent::createdAt, atMost == null ? USUAL_RESULTS : atMost);
    new CallingBoxAgentClient(job.http(), job.caller())
        .agents().stream().filter(this::matches).forEach(newest::add);
    BoundedList<Map<String, Object>> fitting =
        BoundedList.firstOf(newest.items().stream().map(CallingBoxAgentDetails::row).toList());
    return new Result(fitting.items(), newest.total(), fitting.shortened());
  }

  private boolean matches(CallingBoxAgent agent) {
    String name = agent.name().orElse("").toLowerCase(Locale.ROOT);
    String type = Texts.text(agentType).orElse(Patterns.ANY);
    return name.contains(Texts.text(nameContains).orElse("").toLowerCase(Locale.ROOT))
        && (type.equals(Patterns.ANY) || agent.type().filter(type::equalsIgnoreCase).isPresent())
        && (Boolean.TRUE.equals(archived) || agent.archivedAt().isEmpty());
  }
}
