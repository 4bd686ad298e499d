package io.github.camundabolna.bolna.input;

import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.EqualsBoolean;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyCondition;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.github.camundabolna.bolna.client.call.CallStatus;
import io.github.camundabolna.bolna.client.call.RetryConfig;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.input.WholeNumber;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Automatic retries by Bolna, which keep the execution ID. */
@JsonNaming(BolnaInputNames.class)
public record AutoRetry(
    @TemplateProperty(
            label = "Retry automatically",
            group = "retry",
            type = PropertyType.Boolean,
            defaultValue = "false",
            defaultValueType = DefaultValueType.Boolean,
            description =
                "Bolna calls again if no one was reached. The execution ID stays the same.",
            tooltip =
                "The call ends only after the last retry. Without the Bolna API key in your"
                    + " receiver, the wait can end earlier. See <a"
                    + " href=\"https://www.bolna.ai/docs/auto-retry\">Bolna's guide</a>.")
        Boolean enabled,
    @TemplateProperty(
            label = "Maximum retries",
            group = "retry",
            type = PropertyType.Number,
            feel = FeelMode.optional,
            condition =
                @PropertyCondition(
                    property = "operation.autoRetry.enabled",
                    equalsBoolean = EqualsBoolean.TRUE),
            description = "Calls after the first one: 1, 2, or 3. If empty, 3.")
        @ValidFormat(field = "autoRetry.maxRetries", oneOf = "1, 2, 3")
        @WholeNumber
        Integer maxRetries,
    @TemplateProperty(
            label = "Retry on",
            group = "retry",
            feel = FeelMode.required,
            condition =
                @PropertyCondition(
                    property = "operation.autoRetry.enabled",
                    equalsBoolean = EqualsBoolean.TRUE),
            description =
                "FEEL list of statuses that trigger a retry. If empty, no-answer, busy, and"
                    + " failed.",
            tooltip = "Supported statuses: \"no-answer\", \"busy\", \"failed\", and \"error\".",
            exampleValue = "[\"no-answer\", \"busy\", \"failed\"]")
        @ValidFormat(
            field = "autoRetry.statuses",
            oneOf = "no-answer, busy, failed, error",
            mustBe = "must be one of no-answer, busy, failed, error")
        List<String> statuses,
    @TemplateProperty(
            label = "Retry on voicemail",
            group = "retry",
            description = "Also retry when voicemail answers.",
            tooltip =
                "Requires voicemail detection, which you turn on in the agent's settings at Bolna.",
            type = PropertyType.Boolean,
            defaultValue = "false",
            defaultValueType = DefaultValueType.Boolean,
            condition =
                @PropertyCondition(
                    property = "operation.autoRetry.enabled",
                    equalsBoolean = EqualsBoolean.TRUE))
        Boolean onVoicemail,
    @TemplateProperty(
            label = "Minutes before each retry",
            group = "retry",
            feel = FeelMode.required,
            condition =
                @PropertyCondition(
                    property = "operation.autoRetry.enabled",
                    equalsBoolean = EqualsBoolean.TRUE),
            description =
                "FEEL list of whole minutes (1–10080), one per retry. If empty, 30, 60, and 120.",
            exampleValue = "[30, 60, 120]")
        @ValidFormat(
            field = "autoRetry.intervalsMinutes",
            max = 10_080,
            mustBe = "must be whole numbers of minutes from 1 to 10080 (a week)")
        List<Object> intervalsMinutes) {

  /** Returns the retries; empty if turned off, so that the agent's own setting applies. */
  public Optional<RetryConfig> config() {
    if (!Boolean.TRUE.equals(enabled)) {
      return Optional.empty();
    }
    return Optional.of(
        new RetryConfig(
            true,
            maxRetries == null ? OptionalInt.empty() : OptionalInt.of(maxRetries),
            given(statuses, status -> Texts.text(status).map(CallStatus::of)),
            Boolean.TRUE.equals(onVoicemail),
            given(intervalsMinutes, AutoRetry::minutes)));
  }

  /** The runtime can't say that an item of a list isn't a number, so any value is bound. */
  private static Optional<Integer> minutes(Object item) {
    return item instanceof Number number
        ? Optional.of(number.intValue())
        : Optional.ofNullable(item)
            .map(Object::toString)
            .filter(text -> !text.isBlank())
            .map(Integer::valueOf);
  }

  /** An empty field may be bound as a list of null. */
  private static <T, R> List<R> given(List<T> items, Function<T, Optional<R>> reading) {
    return Optional.ofNullable(items).orElse(List.of()).stream()
        .flatMap(item -> reading.apply(item).stream())
        .toList();
  }
}
