package io.github.camundabolna.callingbox.number;

import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.callingbox.client.number.CallingBoxNumberClient;
import io.github.camundabolna.callingbox.result.CallingBoxNumberRow;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.operation.OperationContext;
import io.github.camundabolna.outcome.BoundedList;
import java.util.List;

/** Lists the phone numbers of the account. */
@TemplateSubType(id = "listCallingBoxNumbers", label = "List CallingBox numbers")
@OperationInfo(
    summary = "Lists the phone numbers of your account",
    details =
        "To find the numbers without an inbound agent, use `=phoneNumbers[inboundAgentId = null]`.",
    requests = "`GET /v1/numbers`",
    chooser = "List the phone numbers of a CallingBox account",
    keywords = "callingbox list numbers, callingbox my numbers, callingbox owned numbers",
    result = "={phoneNumbers: response.numbers}")
public record ListCallingBoxNumbers() implements CallingBoxNumberOperation {

  public record Result(
      @ResultField(
              value =
                  "the numbers; `monthlyPrice` is in US dollars, and what CallingBox doesn't say is"
                      + " null",
              example = CallingBoxNumberRow.EXAMPLE)
          List<CallingBoxNumberRow> numbers,
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
    List<CallingBoxNumberRow> all =
        new CallingBoxNumberClient(job.http(), job.caller())
            .numbers().stream().map(CallingBoxNumberRow::of).toList();
    BoundedList<CallingBoxNumberRow> first = BoundedList.firstOf(all);
    return new Result(first.items(), all.size(), first.shortened());
  }
}
