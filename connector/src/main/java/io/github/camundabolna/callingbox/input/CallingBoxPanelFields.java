package io.github.camundabolna.callingbox.input;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
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
public final class CallingBoxPanelFields {

  private CallingBoxPanelFields() {}

  /** Marks the field for the agent ID. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  @Constraint(validatedBy = {})
  @NotBlank(message = "agentId is missing. Copy the agent ID from the CallingBox dashboard")
  @ValidFormat(
      pattern = Patterns.UUID,
      mustBe = CallingBoxPanelTexts.AGENT_ID_MUST_BE,
      field = "agentId")
  public @interface AgentId {
    @TemplateProperty(
        label = "Agent ID",
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
                            "Must be an agent ID like " + CallingBoxPanelTexts.AGENT_ID_EXAMPLE)))
    String FIELD = "agentId";

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  /** Marks the field for a call ID. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  @Constraint(validatedBy = {})
  @NotBlank(message = "callId is missing. Enter the ID that \"Place call\" returned")
  @ValidFormat(
      pattern = CallingBoxPanelTexts.ID,
      mustBe = CallingBoxPanelTexts.CALL_ID_MUST_BE,
      field = "callId")
  public @interface CallId {
    @TemplateProperty(
        label = "Call ID",
        defaultValue = "=callId",
        description = "ID of the call, as returned by \"Place call\".",
        constraints =
            @PropertyConstraints(
                notEmpty = true,
                pattern =
                    @Pattern(
                        value = CallingBoxPanelTexts.ID + Patterns.OR_EXPRESSION,
                        message = "Must be a call ID or an expression like =callId")))
    String FIELD = "callId";

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }
}
