package io.github.camundabolna.bolna.wait.call;

import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.github.camundabolna.bolna.input.Authentication;
import io.github.camundabolna.input.IsoDuration;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.scheduling.Backoff;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/** What is the same for all processes that wait at an element. */
public record CallWaitSettings(
    @Valid @NotNull(message = "the API key is missing: set it to \\{\\{secrets.BOLNA_API_KEY\\}\\}")
        Authentication authentication,
    @TemplateProperty(
            label = "Look every",
            group = "polling",
            feel = FeelMode.disabled,
            defaultValue = "PT30S",
            description = "Pause between two looks: an ISO 8601 duration from PT10S to P1D.",
            tooltip =
                "Each look is one request for each agent, however many processes " + "wait here.",
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @TemplateProperty.Pattern(
                            value = Patterns.DURATION,
                            message = "Must be a duration like PT30S")))
        String interval) {

  /**
   * From the interval to five minutes, or to the interval if that is longer.
   *
   * @throws ConnectorInputException if the interval is no duration from 10 seconds to a day
   */
  Backoff backoff() {
    Duration least =
        new IsoDuration(
                "interval", Duration.ofSeconds(10), Duration.ofDays(1), Duration.ofSeconds(30))
            .read(interval);
    return Backoff.doubling(least, Duration.ofMinutes(5));
  }
}
