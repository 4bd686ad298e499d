package io.github.camundabolna.bolna.input;

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
 * generator puts what {@code FIELD} says into each field. An operation gives it an id and a group
 * of its panel, and a description, a binding, or a condition if it has more to say.
 */
public final class PanelFields {

  private PanelFields() {}

  /** Marks the field for the agent that talks. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  @Constraint(validatedBy = {})
  @NotBlank(message = "agentId is missing: copy the agent's id from the Bolna dashboard")
  @ValidFormat(
      pattern = IdPatterns.AGENT_ID,
      mustBe = IdPatterns.AGENT_ID_MUST_BE,
      field = "agentId")
  public @interface AgentId {
    @TemplateProperty(
        label = "Agent ID",
        description = "The agent that talks: the id from its page in the Bolna dashboard.",
        tooltip =
            "Where to find it: <a href=\"https://www.bolna.ai/docs/quickstarts/api\">Bolna's"
                + " quickstart</a>. Switch to FEEL (fx) to take it from the process.",
        exampleValue = PanelTexts.AGENT_ID_EXAMPLE,
        constraints =
            @PropertyConstraints(
                notEmpty = true,
                pattern =
                    @Pattern(
                        value = IdPatterns.AGENT_ID + Patterns.OR_SECRET,
                        message = "Must be an agent id, like " + PanelTexts.AGENT_ID_EXAMPLE)))
    String FIELD = "agentId";

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  /** Marks the field for a batch. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  @Constraint(validatedBy = {})
  @NotBlank(message = "batchId is missing: it is what \"Create batch\" returned")
  @ValidFormat(
      pattern = IdPatterns.BATCH_ID,
      mustBe = IdPatterns.BATCH_ID_MUST_BE,
      field = "batchId")
  public @interface BatchId {
    @TemplateProperty(
        label = "Batch ID",
        defaultValue = "=batchId",
        description = "The batch: the id that \"Create batch\" returned.",
        constraints =
            @PropertyConstraints(
                notEmpty = true,
                pattern =
                    @Pattern(
                        value = IdPatterns.BATCH_ID + Patterns.OR_EXPRESSION,
                        message = "Must be a batch id, or an expression like =batchId")))
    String FIELD = "batchId";

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  /** Marks the field for a call. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  @Constraint(validatedBy = {})
  @NotBlank(message = "executionId is missing: it is what \"Make call\" returned")
  @ValidFormat(
      pattern = IdPatterns.EXECUTION_ID,
      mustBe = IdPatterns.EXECUTION_ID_MUST_BE,
      field = "executionId")
  public @interface ExecutionId {
    @TemplateProperty(
        label = "Execution ID",
        defaultValue = "=executionId",
        description = "The call: the id that \"Make call\" returned.",
        constraints =
            @PropertyConstraints(
                notEmpty = true,
                pattern =
                    @Pattern(
                        value = IdPatterns.EXECUTION_ID,
                        message = "Must be an execution id, or an expression like =executionId")))
    String FIELD = "executionId";

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  /** Marks the field for the time at which a batch starts. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface BatchStart {
    @TemplateProperty(
        label = "Start at",
        description = "A time with a time zone, in ISO 8601 format, 2 minutes to 30 days from now.",
        tooltip =
            "Bolna rounds up to 10 minutes. In FEEL (fx), three hours from now "
                + "is =now() + duration(\"PT3H\").",
        exampleValue = PanelTexts.TIME_EXAMPLE,
        constraints =
            @PropertyConstraints(
                notEmpty = true,
                pattern = @Pattern(value = Patterns.TIME, message = Patterns.TIME_MESSAGE)))
    String FIELD = "scheduledAt";
  }

  /** Marks the field that says whether to call outside of the agent's calling hours. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface CallingHours {
    @TemplateProperty(
        label = "Call outside of the agent's calling hours",
        type = PropertyType.Boolean,
        defaultValue = "false",
        defaultValueType = DefaultValueType.Boolean,
        description = "Skips the agent's calling guardrails.",
        tooltip =
            "Otherwise Bolna moves a call to the next hour that the agent allows, see"
                + " <a href=\"https://www.bolna.ai/docs/calling-guardrails\">Bolna's guide</a>.")
    String FIELD = "bypassCallGuardrails";
  }
}
