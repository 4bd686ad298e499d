package io.github.camundabolna.bolna.batch;

import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.EqualsBoolean;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyCondition;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.github.camundabolna.bolna.guard.AccountGuardFields;
import io.github.camundabolna.bolna.guard.CallingWindowFields;
import io.github.camundabolna.bolna.guard.RecipientGuardFields;
import io.github.camundabolna.bolna.input.BolnaInputNames;
import io.github.camundabolna.guard.RecipientGuards;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import jakarta.validation.Valid;
import java.util.Optional;

/** The panel fields of the guards before a batch. */
@JsonNaming(BolnaInputNames.class)
public record BatchGuardFields(
    @TemplateProperty(
            label = "Refused contacts",
            group = "guards",
            type = PropertyType.Dropdown,
            defaultValue = "leaveOut",
            choices = {
              @DropdownPropertyChoice(value = "leaveOut", label = "Leave out and report"),
              @DropdownPropertyChoice(value = "fail", label = "Reject the whole list")
            },
            description = "What to do with contacts that a guard refuses.",
            tooltip =
                "The result lists contacts that were left out, with the reason. A rejected list"
                    + " causes the BPMN error BOLNA_CONTACTS_REFUSED.")
        @ValidFormat(field = "guards.refused", oneOf = "leaveOut, fail")
        String refused,
    @Valid CallingWindowFields window,
    @TemplateProperty(
            label = "Time zone column",
            group = "guards",
            condition =
                @PropertyCondition(
                    property = "operation.guards.window.outside",
                    oneOf = {"refuse", "move"}),
            description =
                "Entry or column with a value like Asia/Kolkata. If empty, the phone number"
                    + " decides.",
            tooltip =
                "The window is checked for the start of the batch. A long batch continues after the"
                    + " window closes, so set the agent's calling hours at Bolna too.",
            exampleValue = "timeZone")
        String timeZoneColumn,
    @Valid RecipientGuardFields recipients,
    @TemplateProperty(
            label = "Require consent",
            group = "guards",
            type = PropertyType.Boolean,
            defaultValue = "false",
            defaultValueType = DefaultValueType.Boolean,
            description = "Calls only contacts that agreed to be called.")
        Boolean requireConsent,
    @TemplateProperty(
            label = "Consent column",
            group = "guards",
            condition =
                @PropertyCondition(
                    property = "operation.guards.requireConsent",
                    equalsBoolean = EqualsBoolean.TRUE),
            description = "Entry or column that must be true. Each call stores it as a variable.",
            exampleValue = "consent",
            constraints = @PropertyConstraints(notEmpty = true))
        String consentColumn,
    @Valid AccountGuardFields account) {

  /**
   * Reads the fields. Reads no list, and sends nothing.
   *
   * @param fields null if the template has none
   * @throws InvalidInputException if a field is missing or invalid
   */
  static BatchGuards read(BatchGuardFields fields) {
    return Optional.ofNullable(fields).map(BatchGuardFields::guards).orElse(BatchGuards.NONE);
  }

  private BatchGuards guards() {
    return new BatchGuards(
        Texts.text(refused).filter("fail"::equals).isPresent(),
        Optional.ofNullable(window).flatMap(CallingWindowFields::guard),
        Texts.text(timeZoneColumn),
        Optional.ofNullable(recipients)
            .map(RecipientGuardFields::guards)
            .orElse(RecipientGuards.NONE),
        Boolean.TRUE.equals(requireConsent) ? Optional.of(columnOfConsent()) : Optional.empty(),
        Optional.ofNullable(account).flatMap(AccountGuardFields::limits));
  }

  private String columnOfConsent() {
    return Texts.text(consentColumn)
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "guards.consentColumn is missing. Enter the column that says whether the"
                        + " contact agreed"));
  }
}
