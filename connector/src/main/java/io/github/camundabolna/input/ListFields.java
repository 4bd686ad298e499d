package io.github.camundabolna.input;

import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the fields by which the operations of every vendor filter and shorten a list. */
public final class ListFields {

  private ListFields() {}

  /** Marks the field for the maximum number of results, which an operation describes. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface MaximumResults {
    @TemplateProperty(
        label = "Maximum results",
        type = PropertyType.Number,
        feel = FeelMode.optional,
        defaultValue = "50",
        defaultValueType = DefaultValueType.Number)
    Integer FIELD = 50;
  }

  /** Marks the field for a part of an agent's name. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface NameContains {
    @TemplateProperty(
        label = "Name contains",
        description =
            "Lists only agents whose name has this text; case doesn't matter. If empty, lists all.",
        exampleValue = "reminder")
    String FIELD = "nameContains";
  }

  /** Marks the field for the start of a time range. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface CreatedFrom {
    @TemplateProperty(
        label = "Created from",
        defaultValue = "=now() - duration(\"P1D\")",
        description = "Start of the time range: ISO 8601 time with a time zone.",
        constraints =
            @PropertyConstraints(
                notEmpty = true,
                pattern =
                    @Pattern(value = Patterns.TIME_OR_EXPRESSION, message = Patterns.TIME_MESSAGE)))
    String FIELD = "from";
  }

  /** Marks the field for the end of a time range. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface CreatedUntil {
    @TemplateProperty(
        label = "Created until",
        defaultValue = "=now()",
        description = "End of the time range: ISO 8601 time with a time zone.",
        constraints =
            @PropertyConstraints(
                notEmpty = true,
                pattern =
                    @Pattern(value = Patterns.TIME_OR_EXPRESSION, message = Patterns.TIME_MESSAGE)))
    String FIELD = "to";
  }
}
