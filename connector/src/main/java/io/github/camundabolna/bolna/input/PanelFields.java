package io.github.camundabolna.bolna.input;

import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ValidFormat;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotBlank;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks fields that have the same label, texts, and constraints in each operation. The template
 * generator copies {@code FIELD} into each field. An operation adds an ID and a group and, if
 * needed, a description, a binding, or a condition.
 */
public final class PanelFields {

  private PanelFields() {}

  /** Marks the field for the agent ID. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  @Constraint(validatedBy = {})
  @NotBlank(message = "agentId is missing. Copy the agent ID from the Bolna dashboard")
  @ValidFormat(
      pattern = IdPatterns.AGENT_ID,
      mustBe = IdPatterns.AGENT_ID_MUST_BE,
      field = "agentId")
  public @interface AgentId {
    @TemplateProperty(
        label = "Agent ID",
        description = "ID of the voice agent, from its page in the Bolna dashboard.",
        tooltip =
            "<a href=\"https://www.bolna.ai/docs/quickstarts/api\">Bolna's quickstart</a> shows"
                + " where to find the ID. To use a process variable, switch to FEEL (fx).",
        exampleValue = PanelTexts.AGENT_ID_EXAMPLE,
        constraints =
            @PropertyConstraints(
                notEmpty = true,
                pattern =
                    @Pattern(
                        value = IdPatterns.AGENT_ID + Patterns.OR_SECRET,
                        message = "Must be an agent ID like " + PanelTexts.AGENT_ID_EXAMPLE)))
    String FIELD = "agentId";

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  /** Marks the field for a batch ID. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  @Constraint(validatedBy = {})
  @NotBlank(message = "batchId is missing. Enter the ID that \"Create batch\" returned")
  @ValidFormat(
      pattern = IdPatterns.BATCH_ID,
      mustBe = IdPatterns.BATCH_ID_MUST_BE,
      field = "batchId")
  public @interface BatchId {
    @TemplateProperty(
        label = "Batch ID",
        defaultValue = "=batchId",
        description = "ID of the batch, as returned by \"Create batch\".",
        constraints =
            @PropertyConstraints(
                notEmpty = true,
                pattern =
                    @Pattern(
                        value = IdPatterns.BATCH_ID + Patterns.OR_EXPRESSION,
                        message = "Must be a batch ID or an expression like =batchId")))
    String FIELD = "batchId";

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  /** Marks the field for an execution ID. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  @Constraint(validatedBy = {})
  @NotBlank(message = "executionId is missing. Enter the ID that \"Make call\" returned")
  @ValidFormat(
      pattern = IdPatterns.EXECUTION_ID,
      mustBe = IdPatterns.EXECUTION_ID_MUST_BE,
      field = "executionId")
  public @interface ExecutionId {
    @TemplateProperty(
        label = "Execution ID",
        defaultValue = "=executionId",
        description = "ID of the call, as returned by \"Make call\".",
        constraints =
            @PropertyConstraints(
                notEmpty = true,
                pattern =
                    @Pattern(
                        value = IdPatterns.EXECUTION_ID,
                        message = "Must be an execution ID or an expression like =executionId")))
    String FIELD = "executionId";

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  /** Marks the field for the number of a page. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  @Constraint(validatedBy = {})
  @ValidFormat(field = "pageNumber", max = Integer.MAX_VALUE)
  public @interface PageNumber {
    @TemplateProperty(
        label = "Page",
        description = "Page number, starting at 1.",
        type = PropertyType.Number,
        feel = FeelMode.optional,
        defaultValue = "1",
        defaultValueType = DefaultValueType.Number)
    Integer FIELD = 1;

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  /** Marks the field for the start time of a batch. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface BatchStart {
    @TemplateProperty(
        label = "Start time",
        description = "ISO 8601 time with a time zone, between 2 minutes and 30 days from now.",
        tooltip =
            "Bolna rounds up to the next 10 minutes. For three hours from now, switch to FEEL (fx)"
                + " and enter =now() + duration(\"PT3H\").",
        exampleValue = PanelTexts.TIME_EXAMPLE,
        constraints =
            @PropertyConstraints(
                notEmpty = true,
                pattern = @Pattern(value = Patterns.TIME, message = Patterns.TIME_MESSAGE)))
    String FIELD = "scheduledAt";
  }

  /** Marks the field that ignores the agent's calling hours. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface CallingHours {
    @TemplateProperty(
        label = "Ignore calling hours",
        type = PropertyType.Boolean,
        defaultValue = "false",
        defaultValueType = DefaultValueType.Boolean,
        description = "Calls even outside the calling hours that are set for the agent at Bolna.",
        tooltip =
            "If not selected, Bolna moves the call to the agent's next calling hours. See <a"
                + " href=\"https://www.bolna.ai/docs/calling-guardrails\">Bolna's guide</a>.")
    String FIELD = "bypassCallGuardrails";
  }
}
