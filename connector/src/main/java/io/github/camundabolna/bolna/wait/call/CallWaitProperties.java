package io.github.camundabolna.bolna.wait.call;

import io.camunda.connector.api.annotation.FEEL;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.NestedProperties;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.github.camundabolna.bolna.input.Authentication;
import io.github.camundabolna.bolna.input.IdPatterns;
import io.github.camundabolna.bolna.input.PanelTexts;
import io.github.camundabolna.http.ApiKey;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.polling.CheckInterval;
import io.github.camundabolna.polling.WaitPoller;
import io.github.camundabolna.scheduling.Backoff;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** All panel fields. The runtime reads one half once, and the other for each process instance. */
public record CallWaitProperties(
    @NestedProperties(addNestedPath = false) CallWaitSettings settings,
    @NestedProperties(addNestedPath = false) AwaitedCall awaited) {

  /** The fields that are the same for all process instances at an element. */
  public record CallWaitSettings(
      @Valid @NotNull(message = PanelTexts.API_KEY_MISSING) Authentication authentication,
      @CheckInterval.Field
          @TemplateProperty(
              group = "polling",
              tooltip =
                  "Each check sends one request per agent, regardless of how many processes wait"
                      + " here.")
          String interval)
      implements WaitPoller.Settings {

    @Override
    public ApiKey key() {
      return authentication.key();
    }

    @Override
    public Backoff backoff() {
      return CheckInterval.backoff(interval);
    }
  }

  /** The field that differs per process instance: the call that it waits for. */
  public record AwaitedCall(
      @FEEL
          @TemplateProperty(
              label = "Execution ID",
              group = "call",
              feel = FeelMode.optional,
              defaultValue = "=executionId",
              description =
                  "ID that \"Make call\" returned, in a variable of the process instance.",
              tooltip = "Variables that exist only in a subprocess aren't visible here.",
              constraints =
                  @PropertyConstraints(
                      notEmpty = true,
                      pattern =
                          @TemplateProperty.Pattern(
                              value = IdPatterns.EXECUTION_ID + Patterns.OR_EXPRESSION,
                              message =
                                  "Must be an execution ID or an expression like =executionId")))
          @NotBlank(
              message =
                  "executionId is missing. It must be the ID that \"Make call\" returned, in a"
                      + " variable of the process instance, not of a subprocess")
          @ValidFormat(
              pattern = IdPatterns.EXECUTION_ID,
              mustBe = IdPatterns.EXECUTION_ID_MUST_BE,
              field = "executionId")
          String executionId) {}
}
