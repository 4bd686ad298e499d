package io.github.camundabolna.bolna.subaccount;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.subaccount.SubAccountClient;
import io.github.camundabolna.bolna.client.subaccount.SubAccountUsage;
import io.github.camundabolna.bolna.subaccount.SubAccountFields.UsageFrom;
import io.github.camundabolna.bolna.subaccount.SubAccountFields.UsageTo;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.operation.OperationContext;
import io.github.camundabolna.outcome.BoundedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what each sub-account used in a period. */
@TemplateSubType(id = "listSubAccountUsage", label = "List usage of all sub-accounts")
@OperationInfo(
    summary = "Reads how many calls each sub-account made in up to 32 days, and what they cost",
    details = "All costs are in US cents, as for a call.",
    requests = "`GET /sub-accounts/all/usage`",
    chooser = "Read the calls and costs of all Bolna sub-accounts",
    keywords = "list usage, usage of all sub-accounts, usage report, cost report",
    result = "={usage: response.usage}")
public record ListSubAccountUsage(
    @UsageFrom @TemplateProperty(id = "listSubAccountUsage.from", group = "period") String from,
    @UsageTo @TemplateProperty(id = "listSubAccountUsage.to", group = "period") String to)
    implements SubAccountOperation {

  public record Result(
      @ResultField(
              value = "the usage of each sub-account",
              example = "[" + UsageResult.EXAMPLE + "]")
          List<Map<String, Object>> usage,
      @ResultField(value = "number of sub-accounts", example = "1") int count,
      @ResultField(
              value = "true if the list was shortened to 1,000,000 bytes of JSON",
              example = "false")
          boolean shortened) {}

  @Override
  public Result execute(OperationContext job) {
    List<SubAccountUsage> usage =
        new SubAccountClient(job.http(), job.caller()).usageOfAll(UsageRange.read(from, to));
    BoundedList<Map<String, Object>> rows =
        BoundedList.firstOf(
            usage.stream().map(each -> UsageResult.of(each, Optional.empty())).toList());
    return new Result(rows.items(), usage.size(), rows.shortened());
  }
}
