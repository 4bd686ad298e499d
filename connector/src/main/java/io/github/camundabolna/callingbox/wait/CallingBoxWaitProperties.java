package io.github.camundabolna.callingbox.wait;

import io.camunda.connector.api.annotation.FEEL;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.NestedProperties;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.github.camundabolna.callingbox.input.CallingBoxAuthentication;
import io.github.camundabolna.callingbox.input.CallingBoxPanelTexts;
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
public record CallingBoxWaitProperties(
    @NestedProperties(addNestedPath = false) SharedSettings settings,
    @NestedProperties(addNestedPath = false) AwaitedCall awaited) {

  /** The fields that are the same for all process instances at an element. */
  public record SharedSettings(
      @Valid @NotNull(message = CallingBoxPanelTexts.API_KEY_MISSING)
          CallingBoxAuthentication authentication,
      @CheckInterval.Field
          @TemplateProperty(
              group = "polling",
              tooltip =
                  "Each check lists the latest calls of the account once, regardless of how"
                      + " many processes wait here.")
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
              label = "Call ID",
              group = "call",
              feel = FeelMode.optional,
              defaultValue = "=callId",
              description =
                  "ID that \"Place call\" returned, in a variable of the process instance.",
              tooltip = "Variables that exist only in a subprocess aren't visible here.",
              constraints =
                  @PropertyConstraints(
                      notEmpty = true,
                      pattern =
                          @TemplateProperty.Pattern(
                              value = CallingBoxPanelTexts.ID + Patterns.OR_EXPRESSION,
                              message = "Must be a call ID or an expression like =callId")))
          @NotBlank(
              message =
                  "callId is missing. It must be the ID that \"Place call\" returned, in a variable"
                      + " of the process instance, not of a subprocess")
          @ValidFormat(
              pattern = CallingBoxPanelTexts.ID,
              mustBe = CallingBoxPanelTexts.CALL_ID_MUST_BE,
              field = "callId")
          String callId) {}
}
