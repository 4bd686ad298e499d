package io.github.camundabolna.bolna.wait.call;

import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.github.camundabolna.bolna.input.Authentication;
import io.github.camundabolna.bolna.input.PanelTexts;
import io.github.camundabolna.bolna.tracking.BolnaTimings;
import io.github.camundabolna.bolna.wait.WaitPoller;
import io.github.camundabolna.input.IsoDuration;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.scheduling.Backoff;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/** What is the same for all processes that wait at an element. */
public record CallWaitSettings(
    @Valid @NotNull(message = PanelTexts.API_KEY_MISSING) Authentication authentication,
    @TemplateProperty(
            label = "Look every",
            group = "polling",
            feel = FeelMode.disabled,
            defaultValue = "PT30S",
            description = PanelTexts.LOOK_EVERY,
            tooltip =
                "Each look is one request for each agent, however many processes " + "wait here.",
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @TemplateProperty.Pattern(
                            value = Patterns.DURATION,
                            message = "Must be a duration like PT30S")))
        String interval)
    implements WaitPoller.Settings {

  /**
   * From the interval to five minutes, or to the interval if that is longer.
   *
   * @throws ConnectorInputException if the interval is no duration from 10 seconds to a day
   */
  @Override
  public Backoff backoff() {
    Duration least =
        new IsoDuration(
                "interval",
                BolnaTimings.SHORTEST_CALL_INTERVAL,
                BolnaTimings.LONGEST_INTERVAL,
                BolnaTimings.USUAL_INTERVAL)
            .read(interval);
    return Backoff.doubling(least, BolnaTimings.LONGEST_FAILURE_PAUSE);
  }
}
