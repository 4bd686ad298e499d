package io.github.camundabolna.callingbox.number;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.callingbox.client.number.CallingBoxNumber;
import io.github.camundabolna.callingbox.client.number.CallingBoxNumberClient;
import io.github.camundabolna.callingbox.input.CallingBoxPanelTexts;
import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.operation.CreatingOperation;
import io.github.camundabolna.operation.OperationContext;
import io.github.camundabolna.operation.UniqueResource;
import io.github.camundabolna.operation.UniqueResource.Source;
import jakarta.validation.constraints.NotBlank;
import java.math.BigDecimal;
import java.util.Optional;

/** Buys a phone number once, however often the job is retried. */
@TemplateSubType(id = "buyCallingBoxNumber", label = "Buy CallingBox number")
@OperationInfo(
    summary = "Buys a phone number, which costs money at once and each month",
    details =
        "The connector first checks whether your account has the number. It checks again if the"
            + " response is lost, or if CallingBox refuses. So a repeated job doesn't buy twice. If"
            + " the account had the number before the process entered the element, nothing is"
            + " bought, and `alreadyOwned` is true. It's also true if the time of purchase isn't"
            + " known, or if someone else bought the number during the first attempt. Known"
            + " limitations: in a repeated job, a number that someone else bought up to two minutes"
            + " before entry counts as bought. If a response is lost, and CallingBox takes more"
            + " than a minute to list the number, the connector tries to buy it again. It then"
            + " relies on CallingBox not to sell a number twice.",
    requests = "`GET /v1/numbers`, `POST /v1/numbers/purchase`",
    chooser = "Buy a phone number from CallingBox",
    keywords = "callingbox buy number, callingbox purchase number, callingbox new number",
    result =
        "={phoneNumberId: response.phoneNumberId, phoneNumber: response.phoneNumber, alreadyOwned:"
            + " response.alreadyOwned}",
    errors = "CALLINGBOX_OUTCOME_UNKNOWN")
public record BuyCallingBoxNumber(
    @TemplateProperty(
            label = "Phone number to buy",
            group = "number",
            description = "US number in E.164 format, as found by a search.",
            tooltip =
                "To buy the first number that \"Search CallingBox numbers\" found, switch to FEEL"
                    + " (fx) and enter =availableNumbers[1].phoneNumber. Buying costs money each"
                    + " month.",
            exampleValue = CallingBoxPanelTexts.PHONE_NUMBER_EXAMPLE,
            constraints =
                @PropertyConstraints(
                    notEmpty = true,
                    pattern =
                        @Pattern(
                            value = CallingBoxPanelTexts.US_NUMBER_OR_SECRET,
                            message =
                                "Must be +1 and ten digits, like "
                                    + CallingBoxPanelTexts.PHONE_NUMBER_EXAMPLE)))
        @NotBlank(
            message =
                "phoneNumber is missing. Enter a number like "
                    + CallingBoxPanelTexts.PHONE_NUMBER_EXAMPLE)
        @ValidFormat(
            value = InputFormat.PHONE_NUMBER,
            example = CallingBoxPanelTexts.PHONE_NUMBER_EXAMPLE,
            mustBe = CallingBoxPanelTexts.PHONE_NUMBER_MUST_BE,
            field = "phoneNumber")
        String phoneNumber)
    implements CallingBoxNumberOperation, CreatingOperation {

  public record Result(
      @ResultField(
              value = "ID of the number, by which it's attached to an agent",
              example = "3c90c3cc-0d44-4b50-8888-8dd25736052a")
          String phoneNumberId,
      @ResultField(value = "the number", example = CallingBoxPanelTexts.PHONE_NUMBER_EXAMPLE)
          String phoneNumber,
      @ResultField(value = "in US dollars; null if unknown", example = "1") BigDecimal monthlyPrice,
      @ResultField(value = "true if the account may have had the number before", example = "false")
          boolean alreadyOwned) {}

  @Override
  public Result execute(OperationContext job) {
    CallingBoxNumberClient numbers = new CallingBoxNumberClient(job.http(), job.caller());
    String wanted = phoneNumber.strip();
    UniqueResource<CallingBoxNumber> bought =
        UniqueResource.findOrCreate(
            job,
            new Source<>(
                () -> owned(numbers, wanted),
                () -> numbers.purchase(wanted),
                CallingBoxNumber::purchasedAt));
    CallingBoxNumber number = bought.value();
    return new Result(
        number.id(),
        number.phoneNumber(),
        number.monthlyPrice().orElse(null),
        bought.existedBefore());
  }

  private static Optional<CallingBoxNumber> owned(CallingBoxNumberClient numbers, String wanted) {
    return numbers.numbers().stream()
        .filter(number -> number.phoneNumber().equals(wanted))
        .findFirst();
  }
}
