package io.github.camundabolna.bolna.agentcontrol;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.github.camundabolna.bolna.input.IdPatterns;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ValidFormat;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotBlank;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the field for the ID of a phone number, as the annotations of {@code PanelFields} do. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@NotBlank(message = "phoneNumberId is missing. Enter the ID of the number at Bolna")
@ValidFormat(
    pattern = IdPatterns.PHONE_NUMBER_ID,
    mustBe = IdPatterns.PHONE_NUMBER_ID_MUST_BE,
    field = "phoneNumberId")
@interface PhoneNumberField {
  @TemplateProperty(
      label = "Phone number ID",
      defaultValue = "=phoneNumberId",
      description = "ID of the number at Bolna, not the number itself.",
      constraints =
          @PropertyConstraints(
              notEmpty = true,
              pattern =
                  @Pattern(
                      value = IdPatterns.PHONE_NUMBER_ID + Patterns.OR_EXPRESSION,
                      message = "Must be a phone number ID or an expression like =phoneNumberId")))
  String FIELD = "phoneNumberId";

  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
