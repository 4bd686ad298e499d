package io.github.camundabolna.webhook;

import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.github.camundabolna.input.Patterns;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the fields of a sweep that are alike for all vendors; a receiver adds the group. */
public final class SweepFields {

  private SweepFields() {}

  /** Marks the field for the time between two sweeps; {@link SweepLimits#INTERVAL} reads it. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface SweepInterval {
    @TemplateProperty(
        label = "Check interval",
        feel = FeelMode.disabled,
        optional = true,
        defaultValue = "PT5M",
        description = Patterns.CHECK_INTERVAL,
        constraints =
            @PropertyConstraints(
                pattern =
                    @Pattern(
                        value = Patterns.DURATION_OR_NOTHING,
                        message = "Must be a duration like PT5M")))
    String FIELD = "interval";
  }

  /** Marks the field for how far back the first sweep looks. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface LookBack {
    @TemplateProperty(
        label = "Look-back at startup",
        feel = FeelMode.disabled,
        optional = true,
        defaultValue = "PT24H",
        description = "How far back to look for calls when the runtime starts: from PT0S to P60D.",
        tooltip =
            "ISO 8601 duration. Calls created earlier aren't found. A start event looks back 23"
                + " hours at most.",
        constraints =
            @PropertyConstraints(
                pattern =
                    @Pattern(
                        value = Patterns.DURATION_OR_NOTHING,
                        message = "Must be a duration like PT24H")))
    String FIELD = "lookBack";
  }
}
