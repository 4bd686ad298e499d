package io.github.camundabolna.bolna.number;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyBinding;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.number.NumberClient;
import io.github.camundabolna.bolna.client.number.NumberOrder;
import io.github.camundabolna.bolna.client.number.OwnedNumber;
import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.Quoted;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.operation.CreatingOperation;
import io.github.camundabolna.operation.OperationContext;
import io.github.camundabolna.operation.UniqueResource;
import io.github.camundabolna.operation.UniqueResource.Source;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;

/** Buys a phone number once, however often the job is retried. */
@TemplateSubType(id = "buyNumber", label = "Buy phone number")
@OperationInfo(
    summary = "Buys a phone number, which costs money each month until you delete it",
    details =
        "The connector first checks whether your account has the number. It checks again if the"
            + " response is lost, or if Bolna refuses. So a repeated job doesn't buy twice. If the"
            + " account had the number before the process entered the element, nothing is bought,"
            + " and `alreadyOwned` is true. It's also true if the time of purchase isn't known, or"
            + " if someone else bought the number during the first attempt."
            + " [Delete](delete-number.md) only numbers for which it's false: others may be in use."
            + " Known limitations: in a repeated job, a number that someone else bought up to two"
            + " minutes before entry counts as bought. If a response is lost, and Bolna takes more"
            + " than a minute to list the number, the connector tries to buy it again. It then"
            + " relies on Bolna not to sell a number twice.",
    requests = "`GET /phone-numbers/all`, `POST /phone-numbers/buy`",
    chooser = "Buy a phone number from Bolna",
    keywords = "buy phone number, rent phone number, purchase number, get a number, new number",
    result =
        "={phoneNumberId: response.phoneNumberId, phoneNumber: response.phoneNumber, alreadyOwned:"
            + " response.alreadyOwned}",
    errors = "BOLNA_OUTCOME_UNKNOWN")
public record BuyNumber(
    @TemplateProperty(
            label = "Phone number to buy",
            group = "number",
            description = "US or Indian number in E.164 format, as found by a search.",
            tooltip =
                "To buy the first number that \"Search phone numbers\" found, switch to FEEL (fx)"
                    + " and enter =availableNumbers[1].phoneNumber. Buying costs money each month.",
            exampleValue = "+14155550100",
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(
                            value = Patterns.E164_OR_SECRET,
                            message = "Must be in E.164 format, like +14155550100")))
        @NotBlank(message = "phoneNumber is missing. Enter a number like +14155550100")
        @ValidFormat(value = InputFormat.PHONE_NUMBER, field = "phoneNumber")
        String phoneNumber,
    @TemplateProperty(
            id = "buyNumber.provider",
            binding = @PropertyBinding(name = "provider"),
            label = "Provider of the number",
            group = "number",
            description =
                "Provider that the search shows: twilio, plivo, or vobiz. If empty, Bolna chooses.",
            exampleValue = "twilio")
        @ValidFormat(field = "provider", oneOf = NumberOperation.PROVIDERS)
        String provider)
    implements NumberOperation, CreatingOperation {

  public record Result(
      @ResultField(
              value = "ID of the number, which other operations need",
              example = "133b9a7d-59b1-49c4-b62a-c4924503e38b")
          String phoneNumberId,
      @ResultField(value = "the number in E.164 format", example = "+14155550100")
          String phoneNumber,
      @ResultField(value = "telephony provider; null if unknown", example = "twilio")
          String provider,
      @ResultField(value = "monthly price in US dollars; null if unknown", example = "5.00")
          BigDecimal monthlyPrice,
      @ResultField(
              value = "true if the account had the number before, or if that isn't known",
              example = "false")
          boolean alreadyOwned) {}

  @Override
  public Result execute(OperationContext job) {
    NumberClient numbers = new NumberClient(job.http(), job.caller());
    NumberOrder order = new NumberOrder(country(), phoneNumber, Texts.text(provider));
    UniqueResource<OwnedNumber> bought =
        UniqueResource.findOrCreate(
            job,
            new Source<>(
                () -> numbers.find(phoneNumber), () -> numbers.buy(order), OwnedNumber::createdAt));
    OwnedNumber number = bought.value();
    return new Result(
        number.id(),
        number.phoneNumber(),
        number.provider().orElse(null),
        number.monthlyPrice().orElse(null),
        bought.existedBefore());
  }

  /** The country follows from the number, so a modeler can't choose one that doesn't fit. */
  private String country() {
    if (phoneNumber.startsWith("+91")) {
      return "IN";
    }
    if (phoneNumber.startsWith("+1")) {
      return "US";
    }
    throw new InvalidInputException(
        "phoneNumber must be a US (+1) or Indian (+91) number, because Bolna sells no others, but"
            + " was "
            + Quoted.of(phoneNumber));
  }
}
