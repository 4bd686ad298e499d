package io.github.camundabolna.bolna.call;

import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.EqualsBoolean;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyCondition;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.github.camundabolna.bolna.guard.AccountGuardFields;
import io.github.camundabolna.bolna.guard.CallingWindowFields;
import io.github.camundabolna.bolna.guard.RecipientGuardFields;
import io.github.camundabolna.bolna.input.BolnaInputNames;
import io.github.camundabolna.guard.CallingWindowText;
import io.github.camundabolna.guard.RecipientGuards;
import jakarta.validation.Valid;
import java.util.Optional;

/** The panel fields of the guards before a call. */
@JsonNaming(BolnaInputNames.class)
public record CallGuardFields(
    @Valid CallingWindowFields window,
    @TemplateProperty(
            label = "Recipient's time zone",
            group = "guards",
            condition =
                @PropertyCondition(
                    property = "operation.guards.window.outside",
                    oneOf = {"refuse", "move"}),
            description =
                "Such as Asia/Kolkata. If empty, the window must be open in all time zones of the"
                    + " number.",
            tooltip =
                "A number shows where it was assigned; the person may be elsewhere. A toll-free"
                    + " number has all time zones of its country code.",
            exampleValue = "Asia/Kolkata")
        String timeZone,
    @Valid RecipientGuardFields recipients,
    @TemplateProperty(
            label = "Require consent",
            group = "guards",
            type = PropertyType.Boolean,
            defaultValue = "false",
            defaultValueType = DefaultValueType.Boolean,
            description = "Calls only a person who agreed to be called.")
        Boolean requireConsent,
    @TemplateProperty(
            label = "Consent",
            group = "guards",
            type = PropertyType.String,
            feel = FeelMode.required,
            condition =
                @PropertyCondition(
                    property = "operation.guards.requireConsent",
                    equalsBoolean = EqualsBoolean.TRUE),
            description =
                "Expression that must be true. It's stored with the call, as the variable"
                    + " camunda_consent.",
            exampleValue = "customer.consent",
            constraints = @PropertyConstraints(notEmpty = true))
        Boolean consent,
    @Valid AccountGuardFields account) {

  /**
   * Reads the fields. Reads no list, and sends nothing.
   *
   * @param fields null if the template has none
   * @throws io.github.camundabolna.input.InvalidInputException if a field is missing or invalid
   */
  static CallGuards read(CallGuardFields fields) {
    return Optional.ofNullable(fields).map(CallGuardFields::guards).orElse(CallGuards.NONE);
  }

  private CallGuards guards() {
    return new CallGuards(
        Optional.ofNullable(window).flatMap(CallingWindowFields::guard),
        new CallingWindowText(name -> "guards." + name).zone("timeZone", timeZone),
        Optional.ofNullable(recipients)
            .map(RecipientGuardFields::guards)
            .orElse(RecipientGuards.NONE),
        Optional.of(String.valueOf(consent)).filter(each -> Boolean.TRUE.equals(requireConsent)),
        Optional.ofNullable(account).flatMap(AccountGuardFields::limits));
  }
}
