package io.github.camundabolna.bolna.subaccount;

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
 * Marks fields that have the same label, texts, and constraints in each operation, as {@code
 * PanelFields} does.
 */
public final class SubAccountFields {

  private SubAccountFields() {}

  /** Marks the field for the ID of a sub-account. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  @Constraint(validatedBy = {})
  @NotBlank(message = SubAccountOperation.ID_MISSING)
  @ValidFormat(
      field = "subAccountId",
      pattern = SubAccountOperation.ID,
      mustBe = SubAccountOperation.ID_MUST_BE)
  public @interface SubAccountId {
    @TemplateProperty(
        label = "Sub-account ID",
        defaultValue = "=subAccountId",
        description = "ID of the sub-account, as returned by \"Create sub-account\".",
        constraints =
            @PropertyConstraints(
                notEmpty = true,
                pattern =
                    @Pattern(
                        value = SubAccountOperation.ID + Patterns.OR_EXPRESSION,
                        message = "Must be a sub-account ID or an expression like =subAccountId")))
    String FIELD = "subAccountId";

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  /** Marks the field for the start of a period of usage. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  @Constraint(validatedBy = {})
  @ValidFormat(value = InputFormat.TIME, field = "from")
  public @interface UsageFrom {
    @TemplateProperty(
        label = "Used from",
        description = "ISO 8601 time with a time zone. If empty, the start of this month in UTC.",
        tooltip = "The time range can span at most 32 days.",
        exampleValue = "2026-08-01T00:00:00+05:30",
        constraints =
            @PropertyConstraints(
                pattern =
                    @Pattern(value = Patterns.TIME_OR_NOTHING, message = Patterns.TIME_MESSAGE)))
    String FIELD = "from";

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  /** Marks the field for the end of a period of usage. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  @Constraint(validatedBy = {})
  @ValidFormat(value = InputFormat.TIME, field = "to")
  public @interface UsageTo {
    @TemplateProperty(
        label = "Used until",
        description = "At most 32 days after the start. If empty, the end of today in UTC.",
        exampleValue = "2026-08-31T23:59:59+05:30",
        constraints =
            @PropertyConstraints(
                pattern =
                    @Pattern(value = Patterns.TIME_OR_NOTHING, message = Patterns.TIME_MESSAGE)))
    String FIELD = "to";

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }
}
