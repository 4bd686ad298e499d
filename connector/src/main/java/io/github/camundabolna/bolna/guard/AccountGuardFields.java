package io.github.camundabolna.bolna.guard;

import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.camunda.connector.generator.dsl.Property.FeelMode;
import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.EqualsBoolean;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyCondition;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.github.camundabolna.bolna.input.BolnaInputNames;
import io.github.camundabolna.guard.AccountLimits;
import io.github.camundabolna.input.WholeNumber;
import java.math.BigDecimal;
import java.util.Optional;

/** The panel fields of the limits that the account has to meet. */
@JsonNaming(BolnaInputNames.class)
public record AccountGuardFields(
    @TemplateProperty(
            label = "Check account",
            group = "guards",
            type = PropertyType.Boolean,
            defaultValue = "false",
            defaultValueType = DefaultValueType.Boolean,
            description = "Checks your account's balance and calls in progress before dialing.",
            tooltip =
                "Jobs share one request for five seconds. If the account can't be read, the job is"
                    + " retried, and nothing is sent.")
        Boolean check,
    @TemplateProperty(
            label = "Minimum balance",
            group = "guards",
            type = PropertyType.Number,
            feel = FeelMode.optional,
            condition =
                @PropertyCondition(
                    property = "operation.guards.account.check",
                    equalsBoolean = EqualsBoolean.TRUE),
            description =
                "Balance in US dollars that the account must have. If empty, it isn't checked.")
        BigDecimal minimumBalance,
    @TemplateProperty(
            label = "Maximum calls in progress",
            group = "guards",
            type = PropertyType.Number,
            feel = FeelMode.optional,
            condition =
                @PropertyCondition(
                    property = "operation.guards.account.check",
                    equalsBoolean = EqualsBoolean.TRUE),
            description =
                "Calls in progress that are allowed, including the new one. If empty, it isn't"
                    + " checked.")
        @WholeNumber
        Integer maximumCalls) {

  /**
   * Returns the limits; empty if the account isn't checked.
   *
   * @throws io.github.camundabolna.input.InvalidInputException if a limit is invalid
   */
  public Optional<AccountLimits> limits() {
    return Boolean.TRUE.equals(check)
        ? Optional.of(
            new AccountLimits(
                Optional.ofNullable(minimumBalance), Optional.ofNullable(maximumCalls)))
        : Optional.empty();
  }
}
