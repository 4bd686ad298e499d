package io.github.camundabolna.poll;

import io.camunda.connector.api.annotation.FEEL;
import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.github.camundabolna.panel.Authentication;
import io.github.camundabolna.panel.Form;
import io.github.camundabolna.panel.Quote;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** What is the same for all processes that wait at an element. */
public record PollSettings(
    @Valid @NotNull(message = "the API key is missing: set it to \\{\\{secrets.BOLNA_API_KEY\\}\\}")
        Authentication authentication,
    @TemplateProperty(
            label = "Ask every",
            group = "polling",
            feel = FeelMode.disabled,
            defaultValue = "PT30S",
            description = "ISO 8601 duration from PT5S: the pause between two looks at a batch.",
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @TemplateProperty.Pattern(
                            value = Form.DURATION,
                            message = "Must be a duration like PT30S")))
        String interval,
    @TemplateProperty(
            label = "Ask at least every",
            group = "polling",
            feel = FeelMode.disabled,
            defaultValue = "PT5M",
            description =
                "ISO 8601 duration: the longest pause, reached while nothing changes and while"
                    + " Bolna cannot be asked.",
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @TemplateProperty.Pattern(
                            value = Form.DURATION,
                            message = "Must be a duration like PT5M")))
        String maxInterval,
    @FEEL
        @TemplateProperty(
            label = "Give the process each call",
            group = "result",
            type = PropertyType.Boolean,
            defaultValue = "false",
            defaultValueType = DefaultValueType.Boolean,
            description =
                "As a list in executions; where they are too many, in executionsDocument.")
        Boolean includeExecutions) {

  /**
   * The least and the longest pause between two looks at a batch.
   *
   * @throws ConnectorInputException if one of them is no duration from 5 seconds to a day, or the
   *     longest is shorter than the least
   */
  Pauses pauses() {
    Duration least = duration("interval", interval, Duration.ofSeconds(30));
    Duration most = duration("maxInterval", maxInterval, Duration.ofMinutes(5));
    if (most.compareTo(least) < 0) {
      throw new ConnectorInputException(
          "maxInterval must not be shorter than interval, which is %s; it was %s"
              .formatted(least, most));
    }
    return new Pauses(least, most);
  }

  boolean withExecutions() {
    return Boolean.TRUE.equals(includeExecutions);
  }

  private static Duration duration(String field, String text, Duration usual) {
    if (text == null || text.isBlank()) {
      return usual;
    }
    try {
      Duration given = Duration.parse(text.strip());
      if (given.compareTo(Pauses.SHORTEST) >= 0 && given.compareTo(Pauses.LONGEST) <= 0) {
        return given;
      }
    } catch (DateTimeParseException e) {
      throw wrong(field, text);
    }
    throw wrong(field, text);
  }

  private static ConnectorInputException wrong(String field, String text) {
    return new ConnectorInputException(
        "%s must be an ISO 8601 duration from PT5S to P1D, like PT30S; it was %s"
            .formatted(field, Quote.of(text)));
  }
}
