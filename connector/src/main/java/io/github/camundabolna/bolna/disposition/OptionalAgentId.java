package io.github.camundabolna.bolna.disposition;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.github.camundabolna.bolna.input.IdPatterns;
import io.github.camundabolna.bolna.input.PanelTexts;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ValidFormat;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the field for an agent to which an operation can be limited. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@ValidFormat(pattern = IdPatterns.AGENT_ID, mustBe = IdPatterns.AGENT_ID_MUST_BE, field = "agentId")
public @interface OptionalAgentId {

  @TemplateProperty(
      label = "Agent ID",
      description = "ID of the voice agent. If empty, all agents.",
      exampleValue = PanelTexts.AGENT_ID_EXAMPLE,
      constraints =
          @PropertyConstraints(
              pattern =
                  @Pattern(
                      value = IdPatterns.AGENT_ID + Patterns.OR_SECRET + Patterns.OR_NOTHING,
                      message = "Must be an agent ID like " + PanelTexts.AGENT_ID_EXAMPLE)))
  String FIELD = "agentId";

  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
