package io.github.camundabolna.bolna.number;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateProperty.DropdownPropertyChoice;
import io.camunda.connector.generator.java.annotation.TemplateProperty.Pattern;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyBinding;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyConstraints;
import io.camunda.connector.generator.java.annotation.TemplateProperty.PropertyType;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.number.AvailableNumber;
import io.github.camundabolna.bolna.client.number.NumberClient;
import io.github.camundabolna.bolna.client.number.NumberSearch;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.Patterns;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.input.Texts;
import io.github.camundabolna.input.ValidFormat;
import io.github.camundabolna.operation.OperationContext;
import io.github.camundabolna.outcome.BoundedList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Searches the phone numbers that Bolna sells. */
@TemplateSubType(id = "searchNumbers", label = "Search phone numbers")
@OperationInfo(
    summary = "Searches the phone numbers that you can buy from Bolna",
    details =
        "Nothing is bought or reserved: someone else can buy a number of the result before you do."
            + " To buy the first one, use `=availableNumbers[1].phoneNumber` in [Buy phone"
            + " number](buy-number.md).",
    requests = "`GET /phone-numbers/search`",
    chooser = "Search phone numbers that Bolna sells",
    keywords = "search phone numbers, find number, available numbers, numbers for sale, area code",
    result = "={availableNumbers: response.numbers}")
public record SearchNumbers(
    @TemplateProperty(
            label = "Country",
            group = "search",
            type = PropertyType.Dropdown,
            defaultValue = "US",
            choices = {
              @DropdownPropertyChoice(value = "US", label = "United States"),
              @DropdownPropertyChoice(value = "IN", label = "India")
            },
            description = "Country of the numbers. Bolna sells numbers in these two countries.")
        @ValidFormat(field = "country", oneOf = "US, IN")
        String country,
    @TemplateProperty(
            label = "First digits",
            group = "search",
            description =
                "Three digits with which the number starts after the country code. If empty, any.",
            exampleValue = "415",
            constraints =
                @PropertyConstraints(
                    pattern =
                        @Pattern(
                            value = "^[0-9]{3}$" + Patterns.OR_SECRET + Patterns.OR_NOTHING,
                            message = "Must be three digits, like 415")))
        @ValidFormat(
            field = "pattern",
            pattern = "[0-9]{3}",
            mustBe = "must be three digits, like 415")
        String pattern,
    @TemplateProperty(
            id = "searchNumbers.provider",
            binding = @PropertyBinding(name = "provider"),
            label = "Provider",
            group = "search",
            type = PropertyType.Dropdown,
            defaultValue = Patterns.ANY,
            choices = {
              @DropdownPropertyChoice(value = Patterns.ANY, label = "Any"),
              @DropdownPropertyChoice(value = "twilio", label = "Twilio"),
              @DropdownPropertyChoice(value = "plivo", label = "Plivo"),
              @DropdownPropertyChoice(value = "vobiz", label = "Vobiz")
            },
            description = "Finds only numbers of this telephony provider.")
        @ValidFormat(field = "provider", oneOf = NumberOperation.PROVIDERS + ", any")
        String provider)
    implements NumberOperation {

  /** A number for sale; null where Bolna doesn't say it. */
  public record Offer(
      String phoneNumber,
      String provider,
      BigDecimal monthlyPrice,
      String region,
      String locality,
      String friendlyName) {

    private static Offer of(AvailableNumber number) {
      return new Offer(
          number.phoneNumber(),
          number.provider().orElse(null),
          number.monthlyPrice().orElse(null),
          number.region().orElse(null),
          number.locality().orElse(null),
          number.friendlyName().orElse(null));
    }
  }

  public record Result(
      @ResultField(
              value =
                  "the numbers; `monthlyPrice` is in US dollars, and what Bolna doesn't say is"
                      + " null",
              example =
                  "[{\"phoneNumber\": \"+14155550100\", \"provider\": \"twilio\","
                      + " \"monthlyPrice\": 5, \"region\": \"San Francisco\", \"locality\": null,"
                      + " \"friendlyName\": null}]")
          List<Offer> numbers,
      @ResultField(value = "how many were found, including those not in the list", example = "1")
          int total,
      @ResultField(
              value = "true if the list was shortened to 1,000,000 bytes of JSON",
              example = "false")
          boolean shortened) {}

  private String wantedCountry() {
    return Texts.text(country)
        .orElseThrow(() -> new InvalidInputException("country is missing. Enter US or IN"));
  }

  @Override
  public Result execute(OperationContext job) {
    Optional<String> wanted = Texts.text(provider).filter(name -> !name.equals(Patterns.ANY));
    List<Offer> all =
        new NumberClient(job.http(), job.caller())
            .search(new NumberSearch(wantedCountry(), Texts.text(pattern), wanted)).stream()
                .map(Offer::of)
                .toList();
    BoundedList<Offer> first = BoundedList.firstOf(all);
    return new Result(first.items(), all.size(), first.shortened());
  }
}
