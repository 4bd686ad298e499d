package io.github.camundabolna.bolna.siptrunk;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.siptrunk.SipTrunkClient;
import io.github.camundabolna.bolna.siptrunk.SipTrunkFields.TrunkId;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.operation.OperationContext;
import io.github.camundabolna.outcome.BoundedList;
import java.util.List;

/** Lists the phone numbers of a SIP trunk. */
@TemplateSubType(id = "listTrunkNumbers", label = "List numbers of SIP trunk")
@OperationInfo(
    summary = "Lists the phone numbers of a SIP trunk",
    requests = "`GET /sip-trunks/trunks/{id}/numbers`",
    chooser = "List the phone numbers of a Bolna SIP trunk",
    keywords = "list trunk numbers, list DIDs, numbers of trunk",
    result = "={trunkNumbers: response.numbers}")
public record ListTrunkNumbers(
    @TrunkId @TemplateProperty(id = "listTrunkNumbers.trunkId", group = "trunk") String trunkId)
    implements SipTrunkOperation {

  public record Result(
      @ResultField(
              value = "the numbers; `name` and `createdAt` can be null",
              example =
                  "[{\"phoneNumberId\": \"d41f0a52\", \"phoneNumber\": \"919876543210\","
                      + " \"name\": \"Mumbai Support Line\","
                      + " \"createdAt\": \"2026-11-17T05:14:37Z\"}]")
          List<TrunkNumberDetails> numbers,
      @ResultField(value = "how many the trunk has, including those not in the list", example = "1")
          int total,
      @ResultField(
              value = "true if the list was shortened to 1,000,000 bytes of JSON",
              example = "false")
          boolean shortened) {}

  @Override
  public Result execute(OperationContext job) {
    List<TrunkNumberDetails> all =
        new SipTrunkClient(job.http(), job.caller())
            .numbers(trunkId).stream().map(TrunkNumberDetails::of).toList();
    BoundedList<TrunkNumberDetails> first = BoundedList.firstOf(all);
    return new Result(first.items(), all.size(), first.shortened());
  }
}
