package io.github.camundabolna.bolna.knowledge;

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

/** Marks the field for the ID of a knowledge base. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@NotBlank(
    message = "knowledgeBaseId is missing. Enter the ID that \"Create knowledge base\" returned")
@ValidFormat(
    pattern = IdPatterns.KNOWLEDGE_BASE_ID,
    mustBe = IdPatterns.KNOWLEDGE_BASE_ID_MUST_BE,
    field = "knowledgeBaseId")
public @interface KnowledgeBaseId {
  @TemplateProperty(
      label = "Knowledge base ID",
      defaultValue = "=knowledgeBaseId",
      description = "ID of the knowledge base, as returned by \"Create knowledge base\".",
      constraints =
          @PropertyConstraints(
              notEmpty = true,
              pattern =
                  @Pattern(
                      value = IdPatterns.KNOWLEDGE_BASE_ID + Patterns.OR_EXPRESSION,
                      message =
                          "Must be a knowledge base ID or an expression like =knowledgeBaseId")))
  String FIELD = "knowledgeBaseId";

  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
