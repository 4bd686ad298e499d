package io.github.camundabolna.bolna.input;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.github.camundabolna.input.InputFormat;
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
 * Marks the field for an agent, which has the same label, texts, and constraints in each operation.
 * An operation gives it an id and a group of its panel, and a description if it has more to say.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@NotBlank(message = "agentId is missing: copy the agent's id from the Bolna dashboard")
@ValidFormat(value = InputFormat.AGENT_ID, field = "agentId")
public @interface AgentId {

  /** What the panel shows. The template generator puts it into the field of each operation. */
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
                      value = Patterns.AGENT_ID_OR_SECRET,
                      message = "Must be an agent id, like " + PanelTexts.AGENT_ID_EXAMPLE)))
  String FIELD = "agentId";

  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
