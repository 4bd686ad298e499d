package io.github.camundabolna.webhook;

import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.Texts;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;

/**
 * Marks the fields that are alike for the receivers of all vendors, and reads and checks others. A
 * receiver adds a group and, if needed, a default value or texts.
 */
public final class ReceiverFields {

  private ReceiverFields() {}

  /** Marks the field for the last part of a webhook URL. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface WebhookPath {
    @TemplateProperty(
        label = "Webhook path",
        feel = FeelMode.disabled,
        constraints =
            @PropertyConstraints(
                notEmpty = true,
                pattern =
                    @TemplateProperty.Pattern(
                        value = "^[a-zA-Z0-9]+([-_][a-zA-Z0-9]+)*$",
                        message = "Use only letters, digits, - and _")))
    String FIELD = "context";
  }

  /** Marks the field for the number of trusted proxies. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  @Constraint(validatedBy = {})
  @Pattern(regexp = "[0-9]?", message = "\"Trusted proxies\" must be a whole number from 0 to 9")
  public @interface TrustedProxies {
    @TemplateProperty(
        label = "Trusted proxies",
        feel = FeelMode.disabled,
        optional = true,
        description = "Number of your reverse proxies in front of the runtime (0–9).",
        tooltip =
            "Each proxy must append to X-Forwarded-For in a single line, so that the receiver"
                + " can see the sender's address.",
        exampleValue = "1",
        constraints =
            @PropertyConstraints(
                pattern =
                    @TemplateProperty.Pattern(
                        value = "^([0-9]|undefined)?$",
                        message = "Must be a whole number from 0 to 9")))
    String FIELD = "trustedProxies";

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  /** Marks the field that skips calls that no process placed. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface OnlyPlacedByProcess {
    @TemplateProperty(
        label = "Only calls placed by a process",
        type = PropertyType.Boolean,
        defaultValue = "false",
        defaultValueType = DefaultValueType.Boolean,
        description = "Skips inbound calls and calls from other systems.",
        tooltip =
            "Saves storage: otherwise the engine keeps the results of those calls for a day."
                + " Don't select this if a process waits for such a call, because its wait"
                + " would never end.")
    boolean FIELD = false;
  }

  /**
   * Returns the API key. The message never shows it.
   *
   * @param entered null if the field was never set
   * @return empty if blank
   * @throws ConnectorInputException if it has characters that no header can have
   */
  public static Optional<String> apiKey(String entered) {
    Optional<String> key = Texts.text(entered);
    if (key.filter(text -> !text.matches(Patterns.API_KEY)).isPresent()) {
      throw new ConnectorInputException(Patterns.API_KEY_MESSAGE);
    }
    return key;
  }

  /**
   * Checks that the calls that start processes aren't skipped.
   *
   * @throws ConnectorInputException if a start event accepts only calls of processes
   */
  public static void validateStart(boolean startsProcesses, boolean onlyPlacedByProcess) {
    if (startsProcesses && onlyPlacedByProcess) {
      throw new ConnectorInputException(
          "\"Only calls placed by a process\" must not be selected at a start event, because people"
              + " place the calls that start it");
    }
  }
}
