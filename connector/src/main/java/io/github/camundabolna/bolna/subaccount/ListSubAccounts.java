package io.github.camundabolna.bolna.subaccount;

import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.subaccount.SubAccount;
import io.github.camundabolna.bolna.client.subaccount.SubAccountClient;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.operation.OperationContext;
import io.github.camundabolna.outcome.BoundedList;
import java.util.List;

/** Lists the sub-accounts of the organization. */
@TemplateSubType(id = "listSubAccounts", label = "List sub-accounts")
@OperationInfo(
    summary = "Lists the sub-accounts of your account",
    details =
        "Bolna sends the API key of each sub-account too. The connector leaves it out, because"
            + " process variables are visible in Operate.",
    requests = "`GET /sub-accounts/all`",
    chooser = "List the sub-accounts of a Bolna account",
    keywords = "list sub-accounts, sub-accounts, tenants, find sub-account",
    result = "={subAccounts: response.subAccounts}")
public record ListSubAccounts() implements SubAccountOperation {

  public record Result(
      @ResultField(
              value =
                  "the sub-accounts. `maxConcurrency` is null if only your organization limits it",
              example =
                  "[{\"subAccountId\": \"5416892b-9052-47d6-92e3-85ac51426903\", \"name\":"
                      + " \"alpha-007\", \"organizationId\":"
                      + " \"9082f423-9c6c-4f19-a131-24f4cc99209a\", \"minConcurrency\": 5,"
                      + " \"maxConcurrency\": 20, \"multiTenant\": false}]")
          List<SubAccountRow> subAccounts,
      @ResultField(value = "number of sub-accounts", example = "1") int count,
      @ResultField(
              value = "true if the list was shortened to 1,000,000 bytes of JSON",
              example = "false")
          boolean shortened) {}

  @Override
  public Result execute(OperationContext job) {
    List<SubAccount> accounts = new SubAccountClient(job.http(), job.caller()).subAccounts();
    BoundedList<SubAccountRow> rows =
        BoundedList.firstOf(accounts.stream().map(SubAccountRow::of).toList());
    return new Result(rows.items(), accounts.size(), rows.shortened());
  }
}
