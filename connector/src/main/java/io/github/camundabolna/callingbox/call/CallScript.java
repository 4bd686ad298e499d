package io.github.camundabolna.callingbox.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyCondition;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.github.camundabolna.callingbox.client.VoicemailAction;
import io.github.camundabolna.callingbox.client.call.AgentDispatch;
import io.github.camundabolna.callingbox.client.call.CallDispatch;
import io.github.camundabolna.callingbox.client.call.DispatchOptions;
import io.github.camundabolna.callingbox.client.call.PromptDispatch;
import io.github.camundabolna.callingbox.input.CallingBoxInputNames;
import io.github.camundabolna.callingbox.input.CallingBoxPanelTexts;
import io.github.camundabolna.callingbox.input.ResultFields;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import java.util.Locale;
import java.util.Optional;

/** Who talks in a call, and about what: an agent, or a prompt without an agent. */
@JsonNaming(CallingBoxInputNames.class)
public record CallScript(
    @TemplateProperty(
            label = "Call with",
            group = "agent",
            type = PropertyType.Dropdown,
            defaultValue = AGENT,
            choices = {
              @DropdownPropertyChoice(value = AGENT, label = "Agent"),
              @DropdownPropertyChoice(value = PROMPT, label = "Prompt")
            },
            description = "Whether an agent of your account makes the call, or only a prompt.")
        @ValidFormat(field = "script.form", oneOf = "agent, prompt")
        String form,
    @TemplateProperty(
            label = "Agent ID",
            group = "agent",
            condition = @PropertyCondition(property = FORM, equals = AGENT),
            description = "ID of the voice agent, from the CallingBox dashboard.",
            tooltip =
                "\"List CallingBox agents\" returns the IDs of all agents, too. To use a process"
                    + " variable, switch to FEEL (fx).",
            exampleValue = CallingBoxPanelTexts.AGENT_ID_EXAMPLE,
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(
                            value = Patterns.UUID + Patterns.OR_SECRET,
                            message =
                                "Must be an agent ID like "
                                    + CallingBoxPanelTexts.AGENT_ID_EXAMPLE)))
        @ValidFormat(
            pattern = Patterns.UUID,
            mustBe = CallingBoxPanelTexts.AGENT_ID_MUST_BE,
            field = "script.agentId")
        String agentId,
    @TemplateProperty(
            label = "Instructions",
            group = "agent",
            type = PropertyType.Text,
            condition = @PropertyCondition(property = FORM, equals = AGENT),
            description = "What to do in this call. If empty, the agent's own instructions apply.",
            exampleValue = "Confirm the appointment, and offer another day if needed.")
        String instructions,
    @TemplateProperty(
            label = "Prompt",
            group = "agent",
            type = PropertyType.Text,
            condition = @PropertyCondition(property = FORM, equals = PROMPT),
            description = "What to say and ask in the call.",
            exampleValue = "Ask how satisfied the customer is, from 1 to 5, and why.",
            constraints = @PropertyConstraints(notEmpty = true))
        String prompt,
    @TemplateProperty(
            label = "Result fields",
            group = "agent",
            feel = FeelMode.required,
            condition = @PropertyCondition(property = FORM, equals = PROMPT),
            description = "FEEL context of the data to extract, with types. If empty, none.",
            tooltip =
                "The types are string, number, and boolean, as texts. CallingBox fills in these"
                    + " fields after the call, from its transcript. The result of the call has"
                    + " them in call.result.",
            exampleValue = "{rating: \"number\", comment: \"string\"}")
        JsonNode returns,
    @TemplateProperty(
            label = "Language",
            group = "agent",
            type = PropertyType.Dropdown,
            defaultValue = Patterns.ANY,
            choices = {
              @DropdownPropertyChoice(value = Patterns.ANY, label = "CallingBox's default"),
              @DropdownPropertyChoice(value = "en", label = "English"),
              @DropdownPropertyChoice(value = "es", label = "Spanish")
            },
            condition = @PropertyCondition(property = FORM, equals = PROMPT),
            description = "Language of the call.")
        @ValidFormat(field = "script.language", oneOf = "en, es, any")
        String language,
    @TemplateProperty(
            label = "If voicemail answers",
            group = "agent",
            type = PropertyType.Dropdown,
            defaultValue = Patterns.ANY,
            choices = {
              @DropdownPropertyChoice(value = Patterns.ANY, label = "CallingBox's default"),
              @DropdownPropertyChoice(value = "hangup", label = "Hang up"),
              @DropdownPropertyChoice(value = "leave_message", label = "Leave a message")
            },
            condition = @PropertyCondition(property = FORM, equals = PROMPT),
            description = "What the call does when a voicemail or an answering machine answers.")
        @ValidFormat(field = "script.voicemailAction", oneOf = "hangup, leave_message, any")
        String voicemailAction) {

  static final String AGENT = "agent";
  static final String PROMPT = "prompt";

  static final String FORM = "operation.script.form";

  /** Returns the call to place; only the fields of the chosen form count. */
  CallDispatch dispatch(String to, String fromNumber, DispatchOptions options) {
    return PROMPT.equals(form) ? byPrompt(to, options) : byAgent(to, fromNumber, options);
  }

  private CallDispatch byAgent(String to, String fromNumber, DispatchOptions options) {
    String agent =
        required(
            agentId, "script.agentId is missing. Copy the agent ID from the CallingBox dashboard");
    return new AgentDispatch(agent, to, Texts.text(fromNumber), Texts.text(instructions), options);
  }

  private CallDispatch byPrompt(String to, DispatchOptions options) {
    return new PromptDispatch(
        to,
        required(prompt, "script.prompt is missing. Enter what to say and ask in the call"),
        ResultFields.of("script.returns", returns),
        chosen(language),
        chosen(voicemailAction).map(CallScript::action),
        options);
  }

  private static String required(String value, String sentence) {
    return Texts.text(value).orElseThrow(() -> new InvalidInputException(sentence));
  }

  private static Optional<String> chosen(String value) {
    return Texts.text(value).filter(text -> !text.equals(Patterns.ANY));
  }

  private static VoicemailAction action(String text) {
    return VoicemailAction.valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** Omits what is said in the call. */
  @Override
  public String toString() {
    return "CallScript[form=%s, agentId=%s]".formatted(form, agentId);
  }
}
