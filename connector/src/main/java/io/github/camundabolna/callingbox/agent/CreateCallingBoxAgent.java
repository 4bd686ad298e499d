package io.github.camundabolna.callingbox.agent;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyBinding;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.callingbox.agent.AgentBehaviorFields.EventUrl;
import io.github.camundabolna.callingbox.agent.AgentBehaviorFields.Instructions;
import io.github.camundabolna.callingbox.agent.AgentBehaviorFields.Language;
import io.github.camundabolna.callingbox.agent.AgentBehaviorFields.Persona;
import io.github.camundabolna.callingbox.agent.AgentBehaviorFields.Returns;
import io.github.camundabolna.callingbox.agent.AgentBehaviorFields.Tools;
import io.github.camundabolna.callingbox.agent.AgentBehaviorFields.Voice;
import io.github.camundabolna.callingbox.client.agent.AgentType;
import io.github.camundabolna.callingbox.client.agent.CallingBoxAgentClient;
import io.github.camundabolna.callingbox.client.agent.NewAgent;
import io.github.camundabolna.callingbox.input.CallingBoxPanelTexts;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.operation.CreatingOperation;
import io.github.camundabolna.operation.OperationContext;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Creates an agent once, however often the job is retried. */
@TemplateSubType(id = "createCallingBoxAgent", label = "Create CallingBox agent")
@OperationInfo(
    summary = "Creates a voice agent",
    details =
        "An outbound agent places the calls of your processes. An inbound agent answers its phone"
            + " numbers. The type never changes.\n\n"
            + "A repeated job creates no second agent. The connector looks for an agent with the"
            + " same name and type that was created since the process entered the element, and"
            + " returns it. So give each agent a name of its own. Known limitations: an agent with"
            + " this name that something else created in that time counts as the job's own. If a"
            + " response is lost, and CallingBox takes more than a minute to list the agent, there"
            + " can be two.",
    requests = "`POST /v1/agents`; if the job may be a retry, `GET /v1/agents` first",
    chooser = "Create a CallingBox voice agent",
    keywords = "callingbox create agent, callingbox new agent, callingbox add agent",
    result = "={agentId: response.agentId}",
    errors = "CALLINGBOX_OUTCOME_UNKNOWN")
public record CreateCallingBoxAgent(
    @TemplateProperty(
            id = "createCallingBoxAgent.agentName",
            binding = @PropertyBinding(name = "agentName"),
            label = "Agent name",
            group = "agent",
            description = "Name that no other agent of your account has.",
            exampleValue = "Appointment reminders",
            constraints = @PropertyConstraints(notEmpty = true))
        @NotBlank(message = "agentName is missing. Enter a name that no other agent has")
        String agentName,
    @TemplateProperty(
            id = "createCallingBoxAgent.agentType",
            binding = @PropertyBinding(name = "agentType"),
            label = "Agent type",
            group = "agent",
            type = PropertyType.Dropdown,
            defaultValue = "outbound",
            choices = {
              @DropdownPropertyChoice(value = "outbound", label = "Outbound: places calls"),
              @DropdownPropertyChoice(value = "inbound", label = "Inbound: answers calls")
            },
            description = "Whether the agent places calls or answers them.")
        @ValidFormat(field = "agentType", oneOf = "outbound, inbound")
        String agentType,
    @Instructions
        @TemplateProperty(
            id = "createCallingBoxAgent.instructions",
            binding = @PropertyBinding(name = "instructions"),
            group = "agent")
        String instructions,
    @Persona
        @TemplateProperty(
            id = "createCallingBoxAgent.persona",
            binding = @PropertyBinding(name = "persona"),
            group = "configuration",
            description =
                "Role of the agent, how it talks, and what it never does. If empty, CallingBox's"
                    + " default.")
        String persona,
    @Voice
        @TemplateProperty(
            id = "createCallingBoxAgent.voice",
            binding = @PropertyBinding(name = "voice"),
            group = "configuration",
            description =
                "ID of a voice, from the CallingBox dashboard. If empty, CallingBox's default.")
        String voice,
    @Language
        @TemplateProperty(
            id = "createCallingBoxAgent.language",
            binding = @PropertyBinding(name = "language"),
            group = "configuration",
            description = "Language code, such as en or es. If empty, CallingBox's default.")
        String language,
    @Returns
        @TemplateProperty(
            id = "createCallingBoxAgent.returns",
            binding = @PropertyBinding(name = "returns"),
            group = "configuration")
        JsonNode returns,
    @Tools
        @TemplateProperty(
            id = "createCallingBoxAgent.tools",
            binding = @PropertyBinding(name = "tools"),
            group = "configuration")
        List<Map<String, Object>> tools,
    @TemplateProperty(
            id = "createCallingBoxAgent.voicemailAction",
            binding = @PropertyBinding(name = "voicemailAction"),
            label = "If voicemail answers",
            group = "configuration",
            type = PropertyType.Dropdown,
            defaultValue = "hangup",
            choices = {
              @DropdownPropertyChoice(value = "hangup", label = "Hang up"),
              @DropdownPropertyChoice(value = "leave_message", label = "Leave a message")
            },
            description = "Whether the agent hangs up or leaves a message.")
        @ValidFormat(field = "voicemailAction", oneOf = "hangup, leave_message")
        String voicemailAction,
    @TemplateProperty(
            id = "createCallingBoxAgent.numberIds",
            binding = @PropertyBinding(name = "numberIds"),
            label = "Phone number IDs",
            group = "number",
            feel = FeelMode.required,
            description = "FEEL list of the IDs of phone numbers to attach.",
            tooltip = "\"List CallingBox numbers\" returns the IDs.",
            exampleValue = "[phoneNumberId]")
        @ValidFormat(
            field = "numberIds",
            pattern = CallingBoxPanelTexts.ID,
            mustBe = "must be IDs of phone numbers")
        List<String> numberIds,
    @TemplateProperty(
            id = "createCallingBoxAgent.primaryNumberId",
            binding = @PropertyBinding(name = "primaryNumberId"),
            label = "Primary number ID",
            group = "number",
            description = "ID of the number from which the agent calls. It must be in the list.",
            exampleValue = "3c90c3cc-0d44-4b50-8888-8dd25736052a",
            constraints =
                @PropertyConstraints(
                    pattern =
                        @Pattern(
                            value =
                                CallingBoxPanelTexts.ID + Patterns.OR_SECRET + Patterns.OR_NOTHING,
                            message = "Must be the ID of a phone number")))
        @ValidFormat(
            field = "primaryNumberId",
            pattern = CallingBoxPanelTexts.ID,
            mustBe = CallingBoxAgentOperation.NUMBER_ID_MUST_BE)
        String primaryNumberId,
    @EventUrl
        @TemplateProperty(
            id = "createCallingBoxAgent.webhookUrl",
            binding = @PropertyBinding(name = "webhookUrl"),
            group = "webhook",
            description = "URL of your receiver. If empty, only account endpoints get the events.")
        String webhookUrl)
    implements CallingBoxAgentOperation, CreatingOperation, AgentBehaviorInput {

  public record Result(
      @ResultField(
              value = "agent ID, which you need to place calls and for other operations",
              example = CallingBoxPanelTexts.AGENT_ID_EXAMPLE)
          String agentId,
      @ResultField(value = "name of the agent", example = "Appointment reminders") String name,
      @ResultField(
              value = "true if an earlier attempt of the same job created the agent",
              example = "false")
          boolean existed) {}

  @Override
  public Result execute(OperationContext job) {
    NewAgent agent = agent();
    CallingBoxAgentClient agents = new CallingBoxAgentClient(job.http(), job.caller());
    CreatedCallingBoxAgent created = CreatedCallingBoxAgent.once(agents, job, agent);
    return new Result(created.id(), agent.name(), created.existed());
  }

  private NewAgent agent() {
    List<String> numbers = Texts.items(numberIds);
    Optional<String> primary = Texts.text(primaryNumberId);
    if (primary.filter(number -> !numbers.contains(number)).isPresent()) {
      throw new InvalidInputException(
          "primaryNumberId must be one of numberIds. Add it to the list of phone number IDs");
    }
    return new NewAgent(
        agentName.strip(),
        "inbound".equals(agentType) ? AgentType.INBOUND : AgentType.OUTBOUND,
        behavior(),
        numbers,
        primary);
  }

  /** Omits texts, tools, and the URL, which can contain secrets. */
  @Override
  public String toString() {
    return "CreateCallingBoxAgent[agentName=%s, agentType=%s]".formatted(agentName, agentType);
  }
}
