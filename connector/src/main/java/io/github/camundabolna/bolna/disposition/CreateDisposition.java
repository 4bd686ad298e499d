package io.github.camundabolna.bolna.disposition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyCondition;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.disposition.DispositionClient;
import io.github.camundabolna.bolna.input.PanelFields.AgentId;
import io.github.camundabolna.input.InputJson;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.operation.CreatingOperation;
import io.github.camundabolna.operation.OperationContext;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Optional;

/** Creates a disposition, and links it to an agent. */
@TemplateSubType(id = "createDisposition", label = "Create disposition")
@OperationInfo(
    summary = "Creates a disposition: a question that Bolna answers after each call of an agent",
    details =
        "The answers are in `extracted` of [a call](a-call.md). A repeated job creates no second"
            + " disposition. It finds the first one by agent, name, question, category, and time of"
            + " creation. So elements that create the same disposition for the same agent within"
            + " minutes can share it.",
    requests = "`POST /dispositions/`; in a retry, `GET /dispositions/` first",
    chooser = "Let Bolna answer a question after each call of an agent",
    keywords = "create disposition, extraction, classify calls, call outcome, question",
    result = "={dispositionId: response.dispositionId}",
    errors = "BOLNA_OUTCOME_UNKNOWN")
public record CreateDisposition(
    @AgentId @TemplateProperty(id = "createDisposition.agentId", group = "agent") String agentId,
    @TemplateProperty(
            label = "Name",
            group = "question",
            description = "Name of the answer in the results of a call.",
            exampleValue = "Call Outcome",
            constraints = @PropertyConstraints(notEmpty = true))
        @NotBlank(message = "name is missing. Enter a name like Call Outcome")
        String name,
    @TemplateProperty(
            label = "Question",
            group = "question",
            type = PropertyType.Text,
            description = "What the language model answers from the transcript.",
            exampleValue = "What was the outcome of this call?",
            constraints = @PropertyConstraints(notEmpty = true))
        @NotBlank(message = "question is missing. Enter what to answer from the transcript")
        String question,
    @TemplateProperty(
            label = "Category",
            group = "question",
            description = "Group of the answer in the results. If empty, General.",
            exampleValue = "Lead Quality")
        String category,
    @TemplateProperty(
            label = "Answer",
            group = "question",
            type = PropertyType.Dropdown,
            defaultValue = DispositionOperation.OPTIONS,
            choices = {
              @DropdownPropertyChoice(
                  value = DispositionOperation.OPTIONS,
                  label = "One of several options"),
              @DropdownPropertyChoice(value = DispositionOperation.FREE_TEXT, label = "Free text"),
              @DropdownPropertyChoice(value = DispositionOperation.BOTH, label = "Both")
            },
            description = "Choose options for gateways, and free text for a date or a reason.")
        @ValidFormat(field = "answer", oneOf = "options, freeText, both")
        String answer,
    @TemplateProperty(
            label = "Options",
            group = "question",
            feel = FeelMode.required,
            condition =
                @PropertyCondition(
                    property = "operation.answer",
                    oneOf = {DispositionOperation.OPTIONS, DispositionOperation.BOTH}),
            description = "FEEL list of contexts, each with a value and the condition for it.",
            tooltip =
                "For example, =[{value: \"interested\", condition: \"The customer agreed to a next"
                    + " step\"}]. An option can have sub_options of the same form.",
            exampleValue = "[{value: \"interested\", condition: \"Agreed to a next step\"}]",
            constraints = @PropertyConstraints(notEmpty = true))
        List<Object> options,
    @TemplateProperty(
            label = "Type of the free text",
            group = "question",
            type = PropertyType.Dropdown,
            defaultValue = "text",
            choices = {
              @DropdownPropertyChoice(value = "text", label = "Any text"),
              @DropdownPropertyChoice(value = "timestamp", label = "Timestamp"),
              @DropdownPropertyChoice(value = "numeric", label = "Number"),
              @DropdownPropertyChoice(value = "boolean", label = "True or false"),
              @DropdownPropertyChoice(value = "email", label = "Email address"),
              @DropdownPropertyChoice(value = "regex", label = "Regular expression")
            },
            condition =
                @PropertyCondition(
                    property = "operation.answer",
                    oneOf = {DispositionOperation.FREE_TEXT, DispositionOperation.BOTH}),
            description = "Format that Bolna requires of the free text.")
        @ValidFormat(
            field = "freeTextType",
            oneOf = "text, timestamp, numeric, boolean, email, regex")
        String freeTextType,
    @TemplateProperty(
            label = "Regular expression",
            group = "question",
            condition = @PropertyCondition(property = "operation.freeTextType", equals = "regex"),
            description = "Pattern that the free text must match.",
            exampleValue = "^[0-9]{10}$",
            constraints = @PropertyConstraints(notEmpty = true))
        String pattern,
    @TemplateProperty(
            label = "Description of the format",
            group = "question",
            condition = @PropertyCondition(property = "operation.freeTextType", equals = "regex"),
            description = "The pattern in words, for the language model. If empty, none.",
            exampleValue = "10-digit phone number")
        String patternDescription,
    @TemplateProperty(
            label = "System prompt",
            group = "model",
            type = PropertyType.Text,
            description = "Context for the language model. If empty, none.",
            exampleValue = "You analyze sales calls.")
        String systemPrompt,
    @TemplateProperty(
            label = "Model",
            group = "model",
            description = "Language model that answers. If empty, gpt-4.1-mini.",
            exampleValue = "gpt-4.1-mini")
        String model)
    implements DispositionOperation, CreatingOperation {

  public record Result(
      @ResultField(
              value = "disposition ID, which you need for all other operations",
              example = "3fa85f64-5717-4562-b3fc-2c963f66afa6")
          String dispositionId) {}

  @Override
  public Result execute(OperationContext job) {
    DispositionClient bolna = new DispositionClient(job.http(), job.caller());
    ObjectNode wanted = fields();
    DispositionLookup earlier = new DispositionLookup(bolna, job, agentId);
    return new Result(
        job.createOnce(
            () -> earlier.created(List.of(wanted)).map(ids -> ids.get(0)),
            () -> bolna.create(agentId, wanted)));
  }

  private ObjectNode fields() {
    String kind = Texts.text(answer).orElse(OPTIONS);
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    fields.put("name", name.strip()).put("question", question.strip());
    put(fields, "category", category);
    put(fields, "system_prompt", systemPrompt);
    put(fields, "model", model);
    fields.put("is_subjective", !kind.equals(OPTIONS)).put("is_objective", !kind.equals(FREE_TEXT));
    if (!kind.equals(OPTIONS)) {
      addFormat(fields);
    }
    if (!kind.equals(FREE_TEXT)) {
      JsonNode list = InputJson.read("options", options == null ? List.of() : options);
      DispositionRules.checkOptions("options", list);
      fields.set("objective_options", list);
    }
    return fields;
  }

  private void addFormat(ObjectNode fields) {
    Optional<String> type = Texts.text(freeTextType);
    put(fields, "subjective_type", freeTextType);
    if (type.filter("regex"::equals).isPresent()) {
      ObjectNode config = fields.putObject("subjective_type_config");
      put(config, "pattern", pattern);
      put(config, "description", patternDescription);
      if (config.path("pattern").isMissingNode()) {
        throw new InvalidInputException(
            "pattern is missing. Enter a regular expression like ^[0-9]{10}$");
      }
    }
  }

  private static void put(ObjectNode object, String field, String value) {
    Texts.text(value).ifPresent(text -> object.put(field, text));
  }
}
