package io.github.camundabolna.bolna.wait.batch;

import io.camunda.connector.api.annotation.FEEL;
import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.NestedProperties;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.github.camundabolna.bolna.input.Authentication;
import io.github.camundabolna.bolna.input.IdPatterns;
import io.github.camundabolna.bolna.input.PanelTexts;
import io.github.camundabolna.bolna.tracking.BolnaTimings;
import io.github.camundabolna.http.ApiKey;
import io.github.camundabolna.input.IsoDuration;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.polling.CheckInterval;
import io.github.camundabolna.polling.WaitPoller;
import io.github.camundabolna.scheduling.Backoff;
import io.github.camundabolna.scheduling.Timings;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/** All panel fields. The runtime reads one half once, and the other for each process instance. */
public record BatchWaitProperties(
    @NestedProperties(addNestedPath = false) BatchWaitSettings settings,
    @NestedProperties(addNestedPath = false) AwaitedBatch awaited) {

  /** The fields that are the same for all process instances at an element. */
  public record BatchWaitSettings(
      @Valid @NotNull(message = PanelTexts.API_KEY_MISSING) Authentication authentication,
      @CheckInterval.Field
          @TemplateProperty(
              group = "polling",
              description = "Time between two checks: an ISO 8601 duration from PT5S to P1D.")
          String interval,
      @TemplateProperty(
              label = "Maximum check interval",
              group = "polling",
              feel = FeelMode.disabled,
              defaultValue = "PT5M",
              description =
                  "Longest time between checks if nothing changes or Bolna is unavailable: PT5S to"
                      + " P1D.",
              constraints =
                  @PropertyConstraints(
                      notEmpty = true,
                      pattern =
                          @TemplateProperty.Pattern(
                              value = Patterns.DURATION,
                              message = "Must be a duration like PT5M")))
          String maxInterval,
      @FEEL
          @TemplateProperty(
              label = "Include each call",
              group = "result",
              type = PropertyType.Boolean,
              defaultValue = "false",
              defaultValueType = DefaultValueType.Boolean,
              description =
                  "Adds all calls as the list executions, or as executionsDocument if it gets too"
                      + " large.")
          Boolean includeExecutions)
      implements WaitPoller.Settings {

    @Override
    public ApiKey key() {
      return authentication.key();
    }

    /**
     * Returns the shortest and longest pause between two checks of a batch. If the shortest is
     * longer than the longest, it counts for both.
     *
     * @throws ConnectorInputException if one isn't a duration from 5 seconds to a day
     */
    @Override
    public Backoff backoff() {
      Duration least = field("\"Check interval\"", Timings.USUAL_INTERVAL).read(interval);
      Duration most =
          field("\"Maximum check interval\"", Timings.LONGEST_FAILURE_PAUSE).read(maxInterval);
      return Backoff.doubling(least, most);
    }

    boolean withExecutions() {
      return Boolean.TRUE.equals(includeExecutions);
    }

    private static IsoDuration field(String name, Duration usual) {
      return new IsoDuration(
          name, BolnaTimings.SHORTEST_BATCH_INTERVAL, Timings.LONGEST_INTERVAL, usual);
    }
  }

  /** The field that differs per process instance: the batch that it waits for. */
  public record AwaitedBatch(
      @FEEL
          @TemplateProperty(
              label = "Batch ID",
              group = "batch",
              feel = FeelMode.optional,
              defaultValue = "=batchId",
              description =
                  "ID that \"Create batch\" returned, in a variable of the process instance.",
              tooltip = "Variables that exist only in a subprocess aren't visible here.",
              constraints =
                  @PropertyConstraints(
                      notEmpty = true,
                      pattern =
                          @TemplateProperty.Pattern(
                              value = IdPatterns.BATCH_ID + Patterns.OR_EXPRESSION,
                              message = "Must be a batch ID or an expression like =batchId")))
          @NotBlank(
              message =
                  "batchId is missing. It must be the ID that \"Create batch\" returned, in a"
                      + " variable of the process instance, not of a subprocess")
          @ValidFormat(
              pattern = IdPatterns.BATCH_ID,
              mustBe = IdPatterns.BATCH_ID_MUST_BE,
              field = "batchId")
          String batchId) {}
}
