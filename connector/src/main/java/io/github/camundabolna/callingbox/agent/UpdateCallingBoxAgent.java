package io.github.camundabolna.callingbox.agent;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyBinding;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.callingbox.agent.AgentBehaviorFields.EventUrl;
import io.github.camundabolna.callingbox.agent.AgentBehaviorFields.Instructions;
import io.github.camundabolna.callingbox.agent.AgentBehaviorFields.Language;
import io.github.camundabolna.callingbox.agent.AgentBehaviorFields.Persona;
import io.github.camundabolna.callingbox.agent.AgentBehaviorFields.Returns;
import io.github.camundabolna.callingbox.agent.AgentBehaviorFields.Tools;
import io.github.camundabolna.callingbox.agent.AgentBehaviorFields.Voice;
import io.github.camundabolna.callingbox.client.agent.AgentPatch;
import io.github.camundabolna.callingbox.client.agent.CallingBoxAgentClient;
import io.github.camundabolna.callingbox.input.CallingBoxPanelFields.AgentId;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.operation.OperationContext;
import java.util.List;
import java.util.Map;

/** Changes the settings of an agent that are filled in. */
@TemplateSubType(id = "updateCallingBoxAgent", label = "Update CallingBox agent")
@OperationInfo(
    summary = "Changes the settings of an agent that you fill in",
    details =
        "Empty fields leave the agent's values as they are. *Result fields* and *Tools* replace all"
            + " that the agent had. Changes apply from the next call on.",
    requests = "`PATCH /v1/agents/{id}`",
    chooser = "Change a CallingBox voice agent, such as its instructions",
    keywords = "callingbox update agent, callingbox change agent, callingbox change instructions",
    result = "={agent: response.agent}")
public record UpdateCallingBoxAgent(
    @AgentId @TemplateProperty(id = "updateCallingBoxAgent.agentId", group = "agent")
        String agentId,
    @TemplateProperty(
            id = "updateCallingBoxAgent.agentName",
            binding = @PropertyBinding(name = "agentName"),
            label = "New agent name",
            group = "agent",
            description = "Name that no other agent of your account has. If empty, unchanged.",
            exampleValue = "Appointment reminders")
        String agentName,
    @Instructions
        @TemplateProperty(
            id = "updateCallingBoxAgent.instructions",
            binding = @PropertyBinding(name = "instructions"),
            group = "agent",
            description = "New task of the agent in each call. If empty, unchanged.")
        String instructions,
    @Persona
        @TemplateProperty(
            id = "updateCallingBoxAgent.persona",
            binding = @PropertyBinding(name = "persona"),
            group = "configuration",
            description =
                "Role of the agent, how it talks, and what it never does. If empty, unchanged.")
        String persona,
    @Voice
        @TemplateProperty(
            id = "updateCallingBoxAgent.voice",
            binding = @PropertyBinding(name = "voice"),
            group = "configuration",
            description = "ID of a voice, from the CallingBox dashboard. If empty, unchanged.")
        String voice,
    @Language
        @TemplateProperty(
            id = "updateCallingBoxAgent.language",
            binding = @PropertyBinding(name = "language"),
            group = "configuration",
            description = "Language code, such as en or es. If empty, unchanged.")
        String language,
    @Returns
        @TemplateProperty(
            id = "updateCallingBoxAgent.returns",
            binding = @PropertyBinding(name = "returns"),
            group = "configuration",
            description = "FEEL context of names and types that replaces all. If empty, unchanged.")
        JsonNode returns,
    @Tools
        @TemplateProperty(
            id = "updateCallingBoxAgent.tools",
            binding = @PropertyBinding(name = "tools"),
            group = "configuration",
            description = "FEEL list that replaces all tools. If empty, unchanged.")
        List<Map<String, Object>> tools,
    @TemplateProperty(
            id = "updateCallingBoxAgent.voicemailAction",
            binding = @PropertyBinding(name = "voicemailAction"),
            label = "If voicemail answers",
            group = "configuration",
            type = PropertyType.Dropdown,
            defaultValue = AgentBehaviorFields.UNCHANGED,
            choices = {
              @DropdownPropertyChoice(value = AgentBehaviorFields.UNCHANGED, label = "Unchanged"),
              @DropdownPropertyChoice(value = "hangup", label = "Hang up"),
              @DropdownPropertyChoice(value = "leave_message", label = "Leave a message")
            },
            description = "Whether the agent hangs up or leaves a message.")
        @ValidFormat(field = "voicemailAction", oneOf = "unchanged, hangup, leave_message")
        String voicemailAction,
    @EventUrl
        @TemplateProperty(
            id = "updateCallingBoxAgent.webhookUrl",
            binding = @PropertyBinding(name = "webhookUrl"),
            group = "webhook",
            description = "New URL for the events of this agent's calls. If empty, unchanged.")
        String webhookUrl)
    implements CallingBoxAgentOperation, AgentBehaviorInput {

  public record Result(
      @ResultField(
              value = "the agent; what CallingBox doesn't say is null",
              example = CallingBoxAgentDetails.EXAMPLE)
          Map<String, Object> agent) {}

  @Override
  public Result execute(OperationContext job) {
    AgentPatch changes = new AgentPatch(Texts.text(agentName), behavior());
    if (changes.isEmpty()) {
      throw new InvalidInputException("There is nothing to change. Fill in at least one field");
    }
    CallingBoxAgentClient agents = new CallingBoxAgentClient(job.http(), job.caller());
    return new Result(CallingBoxAgentDetails.of(agents.update(agentId, changes)));
  }

  /** Omits texts, tools, and the URL, which can contain secrets. */
  @Override
  public String toString() {
    return "UpdateCallingBoxAgent[agentId=%s, agentName=%s]".formatted(agentId, agentName);
  }
}
