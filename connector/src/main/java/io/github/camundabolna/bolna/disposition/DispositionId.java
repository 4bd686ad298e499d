package io.github.camundabolna.bolna.disposition;

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

/** Marks the field for the ID of a disposition. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@NotBlank(message = "dispositionId is missing. Enter the ID that \"Create disposition\" returned")
@ValidFormat(
    pattern = IdPatterns.DISPOSITION_ID,
    mustBe = IdPatterns.DISPOSITION_ID_MUST_BE,
    field = "dispositionId")
public @interface DispositionId {
  @TemplateProperty(
      label = "Disposition ID",
      defaultValue = "=dispositionId",
      description = "ID of the disposition, as returned by \"Create disposition\".",
      constraints =
          @PropertyConstraints(
              notEmpty = true,
              pattern =
                  @Pattern(
                      value = IdPatterns.DISPOSITION_ID + Patterns.OR_EXPRESSION,
                      message = "Must be a disposition ID or an expression like =dispositionId")))
  String FIELD = "dispositionId";

  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
