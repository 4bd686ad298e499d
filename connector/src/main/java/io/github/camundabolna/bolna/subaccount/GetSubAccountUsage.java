package io.github.camundabolna.bolna.subaccount;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.subaccount.SubAccountClient;
import io.github.camundabolna.bolna.client.subaccount.SubAccountUsage;
import io.github.camundabolna.bolna.subaccount.SubAccountFields.SubAccountId;
import io.github.camundabolna.bolna.subaccount.SubAccountFields.UsageFrom;
import io.github.camundabolna.bolna.subaccount.SubAccountFields.UsageTo;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.operation.OperationContext;
import java.util.Map;
import java.util.Optional;

/** Reads what a sub-account used in a period. */
@TemplateSubType(id = "getSubAccountUsage", label = "Get usage of a sub-account")
@OperationInfo(
    summary = "Reads how many calls a sub-account made in up to 32 days, and what they cost",
    details = "All costs are in US cents, as for a call.",
    requests = "`GET /sub-accounts/{id}/usage`",
    chooser = "Read the calls and costs of a Bolna sub-account",
    keywords = "sub-account usage, sub-account cost, tenant cost, bill tenant",
    result = "={usage: response.usage}")
public record GetSubAccountUsage(
    @SubAccountId @TemplateProperty(id = "getSubAccountUsage.subAccountId", group = "details")
        String subAccountId,
    @UsageFrom @TemplateProperty(id = "getSubAccountUsage.from", group = "period") String from,
    @UsageTo @TemplateProperty(id = "getSubAccountUsage.to", group = "period") String to)
    implements SubAccountOperation {

  public record Result(
      @ResultField(
              value = "the usage; `name` is null where Bolna doesn't send it",
              example = UsageResult.EXAMPLE)
          Map<String, Object> usage) {}

  @Override
  public Result execute(OperationContext job) {
    SubAccountUsage usage =
        new SubAccountClient(job.http(), job.caller())
            .usage(subAccountId, UsageRange.read(from, to));
    return new Result(UsageResult.of(usage, Optional.of(subAccountId)));
  }
}
