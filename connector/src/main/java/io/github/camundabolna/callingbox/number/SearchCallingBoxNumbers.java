package io.github.camundabolna.callingbox.number;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DefaultValueType;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.callingbox.client.number.CallingBoxNumberClient;
import io.github.camundabolna.callingbox.client.number.NumberOffer;
import io.github.camundabolna.callingbox.client.number.OfferSearch;
import io.github.camundabolna.input.ListFields.MaximumResults;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.input.WholeNumber;
import io.github.camundabolna.operation.OperationContext;
import io.github.camundabolna.outcome.BoundedList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Searches the phone numbers that CallingBox sells. */
@TemplateSubType(id = "searchCallingBoxNumbers", label = "Search CallingBox numbers")
@OperationInfo(
    summary = "Searches the phone numbers that you can buy from CallingBox",
    details =
        "Nothing is bought or reserved: someone else can buy a number of the result before you do."
            + " To buy the first one, use `=availableNumbers[1].phoneNumber` in [Buy CallingBox"
            + " number](buy-calling-box-number.md). All numbers are US numbers.",
    requests = "`GET /v1/numbers/available`",
    chooser = "Search phone numbers that CallingBox sells",
    keywords = "callingbox search numbers, callingbox available numbers, callingbox area code",
    result = "={availableNumbers: response.numbers}")
public record SearchCallingBoxNumbers(
    @TemplateProperty(
            label = "Area code",
            group = "search",
            description = "Three digits after +1, for local numbers. If empty, any.",
            exampleValue = "415",
            constraints =
                @PropertyConstraints(
                    pattern =
                        @Pattern(
                            value = "^[0-9]{3}$" + Patterns.OR_SECRET + Patterns.OR_NOTHING,
                            message = "Must be three digits, like 415")))
        @ValidFormat(
            field = "areaCode",
            pattern = "[0-9]{3}",
            mustBe = "must be three digits, like 415")
        String areaCode,
    @TemplateProperty(
            label = "Number type",
            group = "search",
            type = PropertyType.Dropdown,
            defaultValue = Patterns.ANY,
            choices = {
              @DropdownPropertyChoice(value = Patterns.ANY, label = "Any"),
              @DropdownPropertyChoice(value = "local", label = "Local"),
              @DropdownPropertyChoice(value = "toll_free", label = "Toll-free")
            },
            description = "Finds only numbers of this type.")
        @ValidFormat(field = "numberType", oneOf = "any, local, toll_free")
        String numberType,
    @MaximumResults
        @TemplateProperty(
            group = "search",
            defaultValue = "20",
            defaultValueType = DefaultValueType.Number,
            description = "Maximum number of phone numbers in the result (1–100).")
        @ValidFormat(field = "atMost", max = 100)
        @WholeNumber
        Integer atMost)
    implements CallingBoxNumberOperation {

  /** A number for sale; null where CallingBox doesn't say it. */
  public record Offer(
      String phoneNumber,
      String type,
      String state,
      String locality,
      BigDecimal monthlyPrice,
      BigDecimal upfrontPrice,
      String currency) {

    private static Offer of(NumberOffer offer) {
      return new Offer(
          offer.phoneNumber(),
          offer.numberType().orElse(null),
          offer.state().orElse(null),
          offer.locality().orElse(null),
          offer.monthlyPrice().orElse(null),
          offer.upfrontPrice().orElse(null),
          offer.currency().orElse(null));
    }
  }

  public record Result(
      @ResultField(
              value = "the numbers with their prices; what CallingBox doesn't say is null",
              example =
                  "[{\"phoneNumber\": \"+14155550123\", \"type\": \"local\", \"state\": \"CA\","
                      + " \"locality\": \"San Francisco\", \"monthlyPrice\": 1,"
                      + " \"upfrontPrice\": 0, \"currency\": \"USD\"}]")
          List<Offer> numbers,
      @ResultField(value = "how many were found, including those not in the list", example = "1")
          int total,
      @ResultField(
              value = "true if the list was shortened to 1,000,000 bytes of JSON",
              example = "false")
          boolean shortened) {}

  @Override
  public Result execute(OperationContext job) {
    int most = atMost == null ? USUAL_RESULTS : atMost;
    OfferSearch search =
        new OfferSearch(
            Optional.empty(),
            Texts.text(areaCode),
            Texts.text(numberType).filter(type -> !type.equals(Patterns.ANY)),
            Optional.of(most));
    List<Offer> all =
        new CallingBoxNumberClient(job.http(), job.caller())
            .offers(search).stream().map(Offer::of).toList();
    BoundedList<Offer> first = BoundedList.firstOf(all.stream().limit(most).toList());
    return new Result(first.items(), all.size(), first.shortened());
  }
}
