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
 * Marks the field for a call, which has the same label, texts, and constraints in each operation.
 * An operation gives it an id and a group of its panel, and a description if it has more to say.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@NotBlank(message = "executionId is missing: it is what \"Make call\" returned")
@ValidFormat(value = InputFormat.EXECUTION_ID, field = "executionId")
public @interface ExecutionId {

  /** What the panel shows. The template generator puts it into the field of each operation. */
  @TemplateProperty(
      label = "Execution ID",
      defaultValue = "=executionId",
      description = "The call: the id that \"Make call\" returned.",
      constraints =
          @PropertyConstraints(
              notEmpty = true,
              pattern =
                  @Pattern(
                      value = Patterns.EXECUTION_ID,
                      message = "Must be an execution id, or an expression like =executionId")))
  String FIELD = "executionId";

  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
