package io.github.camundabolna.callingbox.agent;

import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.github.camundabolna.callingbox.input.CallingBoxPanelTexts;
import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ValidFormat;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the fields for how an agent talks, which two operations have, as {@code
 * CallingBoxPanelFields} does.
 */
final class AgentBehaviorFields {

  /** A code like {@code en} or {@code es-MX}. */
  static final String LANGUAGE = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$";

  /** Leaves the choice to CallingBox or, in an update, to the agent as it is. */
  static final String UNCHANGED = "unchanged";

  private AgentBehaviorFields() {}

  /** Marks the field for the agent's task. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Instructions {
    @TemplateProperty(
        label = "Instructions",
        type = PropertyType.Text,
        description = "Task of the agent in each call. A call can replace it.",
        exampleValue = "Ask whether the appointment suits. If not, ask for another day.")
    String FIELD = "instructions";
  }

  /** Marks the field for the agent's character. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Persona {
    @TemplateProperty(
        label = "Persona",
        type = PropertyType.Text,
        description = "Role of the agent, how it talks, and what it never does.",
        exampleValue = "You are a friendly receptionist. Never give medical advice.")
    String FIELD = "persona";
  }

  /** Marks the field for the agent's voice. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Voice {
    @TemplateProperty(
        label = "Voice",
        description = "ID of a voice, from the CallingBox dashboard.",
        exampleValue = "voice-1")
    String FIELD = "voice";
  }

  /** Marks the field for the agent's language. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  @Constraint(validatedBy = {})
  @ValidFormat(
      field = "language",
      pattern = LANGUAGE,
      mustBe = "must be a language code like en or es-MX")
  @interface Language {
    @TemplateProperty(
        label = "Language",
        description = "Language code, such as en or es.",
        exampleValue = "en",
        constraints =
            @PropertyConstraints(
                pattern =
                    @Pattern(
                        value = LANGUAGE + Patterns.OR_SECRET + Patterns.OR_NOTHING,
                        message = "Must be a language code like en or es-MX")))
    String FIELD = "language";

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }

  /** Marks the field for what the agent finds out. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Returns {
    @TemplateProperty(
        label = "Result fields",
        feel = FeelMode.required,
        description =
            "FEEL context of the data to extract from each call, with types. If empty, none.",
        tooltip =
            "The types are string, number, and boolean, as texts. The result of a call then has"
                + " these fields in call.result, such as call.result.confirmed.",
        exampleValue = "{confirmed: \"boolean\", new_date: \"string\"}")
    String FIELD = "returns";
  }

  /** Marks the field for the agent's tools. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Tools {
    @TemplateProperty(
        label = "Tools",
        feel = FeelMode.required,
        description = "FEEL list of tools that the agent can use in a call. If empty, none.",
        tooltip =
            "CallingBox's documentation describes the entries. Refer to a secret as"
                + " {{secrets.NAME}}.",
        exampleValue = "[]")
    String FIELD = "tools";
  }

  /** Marks the field for the URL of an agent's events. */
  @Target(ElementType.FIELD)
  @Retention(RetentionPolicy.RUNTIME)
  @Constraint(validatedBy = {})
  @ValidFormat(
      value = InputFormat.WEBHOOK_URL,
      example = CallingBoxPanelTexts.WEBHOOK_URL_EXAMPLE,
      field = "webhookUrl")
  @interface EventUrl {
    @TemplateProperty(
        label = "Webhook URL",
        description = "URL of your receiver, for the events of this agent's calls.",
        tooltip =
            "Your runtime's URL, then /inbound/ and the webhook path. CallingBox signs these"
                + " events with your organization's default secret.",
        exampleValue = CallingBoxPanelTexts.WEBHOOK_URL_EXAMPLE,
        constraints =
            @PropertyConstraints(
                pattern =
                    @Pattern(
                        value = Patterns.WEBHOOK_URL_OR_SECRET + Patterns.OR_NOTHING,
                        message =
                            "Must be a URL like " + CallingBoxPanelTexts.WEBHOOK_URL_EXAMPLE)))
    String FIELD = "webhookUrl";

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
  }
}
