package io.github.camundabolna.polling;

import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.github.camundabolna.input.IsoDuration;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.scheduling.Backoff;
import io.github.camundabolna.scheduling.Timings;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;

/** The panel field with the time between two checks of calls. */
public final class CheckInterval {

  private CheckInterval() {}

  /** Marks the field; an element adds a group and, if needed, a description or a tooltip. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Field {
    @TemplateProperty(
        label = "Check interval",
        feel = FeelMode.disabled,
        defaultValue = "PT30S",
        description = Patterns.CHECK_INTERVAL,
        constraints =
            @PropertyConstraints(
                notEmpty = true,
                pattern =
                    @Pattern(value = Patterns.DURATION, message = "Must be a duration like PT30S")))
    String FIELD = "interval";
  }

  /**
   * Returns pauses from the interval to five minutes, or to the interval if that is longer.
   *
   * @param text null if the field was never set
   * @throws ConnectorInputException if the interval isn't a duration from 10 seconds to a day
   */
  public static Backoff backoff(String text) {
    Duration least =
        new IsoDuration(
                "\"Check interval\"",
                Timings.SHORTEST_CALL_INTERVAL,
                Timings.LONGEST_INTERVAL,
                Timings.USUAL_INTERVAL)
            .read(text);
    return Backoff.doubling(least, Timings.LONGEST_FAILURE_PAUSE);
  }
}
