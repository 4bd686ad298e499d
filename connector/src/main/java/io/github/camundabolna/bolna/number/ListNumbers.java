package io.github.camundabolna.bolna.number;

import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.number.NumberClient;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.operation.OperationContext;
import io.github.camundabolna.outcome.BoundedList;
import java.util.List;

/** Lists the phone numbers of the account. */
@TemplateSubType(id = "listNumbers", label = "List phone numbers")
@OperationInfo(
    summary = "Lists the phone numbers of your account",
    details =
        "`phoneNumberId` always is a UUID, as other operations need it, even if Bolna lists it"
            + " without hyphens. To find the numbers without an agent, use `=phoneNumbers[agentId ="
            + " null]`.",
    requests = "`GET /phone-numbers/all`",
    chooser = "List the phone numbers of a Bolna account",
    keywords = "list phone numbers, my numbers, owned numbers, rented numbers, number inventory",
    result = "={phoneNumbers: response.numbers}")
public record ListNumbers() implements NumberOperation {

  public record Result(
      @ResultField(
              value =
                  "the numbers; `monthlyPrice` is in US dollars, and what Bolna doesn't say is"
                      + " null",
              example =
                  "[{\"phoneNumberId\": \"133b9a7d-59b1-49c4-b62a-c4924503e38b\","
                      + " \"phoneNumber\": \"+14155550100\", \"provider\": \"twilio\","
                      + " \"agentId\": null, \"monthlyPrice\": 5.0, \"rented\": true,"
                      + " \"renewsOn\": \"17th Dec, 2026\","
                      + " \"createdAt\": \"2026-11-17T05:14:37Z\"}]")
          List<NumberDetails> numbers,
      @ResultField(
              value = "number of phone numbers, including those not in the list",
              example = "1")
          int total,
      @ResultField(
              value = "true if the list was shortened to 1,000,000 bytes of JSON",
              example = "false")
          boolean shortened) {}

  @Override
  public Result execute(OperationContext job) {
    List<NumberDetails> all =
        new NumberClient(job.http(), job.caller())
            .numbers().stream().map(NumberDetails::of).toList();
    BoundedList<NumberDetails> first = BoundedList.firstOf(all);
    return new Result(first.items(), all.size(), first.shortened());
  }
}
