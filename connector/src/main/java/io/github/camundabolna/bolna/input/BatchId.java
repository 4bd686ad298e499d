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
 * Marks the field for a batch, which has the same label, texts, and constraints in each operation.
 * An operation gives it an id and a group of its panel, and a description if it has more to say.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@NotBlank(message = "batchId is missing: it is what \"Create batch\" returned")
@ValidFormat(value = InputFormat.BATCH_ID, field = "batchId")
public @interface BatchId {

  /** What the panel shows. The template generator puts it into the field of each operation. */
  @TemplateProperty(
      label = "Batch ID",
      defaultValue = "=batchId",
      description = "The batch: the id that \"Create batch\" returned.",
      constraints =
          @PropertyConstraints(
              notEmpty = true,
              pattern =
                  @Pattern(
                      value = Patterns.BATCH_ID_OR_EXPRESSION,
                      message = "Must be a batch id, or an expression like =batchId")))
  String FIELD = "batchId";

  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
