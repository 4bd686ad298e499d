package io.github.camundabolna.callingbox.agent;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.github.camundabolna.callingbox.input.CallingBoxPanelTexts;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ValidFormat;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotBlank;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the field for the ID of a phone number, as {@code CallingBoxPanelFields} does. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@NotBlank(message = "phoneNumberId is missing. \"List CallingBox numbers\" returns the IDs")
@ValidFormat(
    pattern = CallingBoxPanelTexts.ID,
    mustBe = CallingBoxAgentOperation.NUMBER_ID_MUST_BE,
    field = "phoneNumberId")
@interface AgentNumberId {

  @TemplateProperty(
      label = "Phone number ID",
      defaultValue = "=phoneNumberId",
      description = "ID of the number, as returned by \"Buy CallingBox number\".",
      tooltip = "\"List CallingBox numbers\" returns the IDs of all numbers, too.",
      constraints =
          @PropertyConstraints(
              notEmpty = true,
              pattern =
                  @Pattern(
                      value = CallingBoxPanelTexts.ID + Patterns.OR_EXPRESSION,
                      message = "Must be a phone number ID or an expression like =phoneNumberId")))
  String FIELD = "phoneNumberId";

  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
