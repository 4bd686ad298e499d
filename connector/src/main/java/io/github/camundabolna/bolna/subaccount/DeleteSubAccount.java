package io.github.camundabolna.bolna.subaccount;

import io.camunda.connector.generator.java.annotation.TemplateProperty;
import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.subaccount.SubAccountClient;
import io.github.camundabolna.bolna.subaccount.SubAccountFields.SubAccountId;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.operation.OperationContext;
import io.github.camundabolna.operation.Removal;

/** Deletes a sub-account. */
@TemplateSubType(id = "deleteSubAccount", label = "Delete sub-account")
@OperationInfo(
    summary = "Deletes a sub-account",
    details =
        "You can't undo this. If Bolna refuses, the connector reads the list of sub-accounts. One"
            + " that isn't listed counts as deleted, and `deleted` is false.",
    requests = "`DELETE /sub-accounts/{id}`; after a refusal, `GET /sub-accounts/all`",
    chooser = "Delete a Bolna sub-account",
    keywords = "delete sub-account, remove sub-account, offboard tenant",
    result = "={subAccountDeleted: response.deleted}")
public record DeleteSubAccount(
    @SubAccountId @TemplateProperty(id = "deleteSubAccount.subAccountId", group = "details")
        String subAccountId)
    implements SubAccountOperation {

  public record Result(
      @ResultField(value = "sub-account ID", example = "5416892b-9052-47d6-92e3-85ac51426903")
          String subAccountId,
      @ResultField(value = "false if it no longer existed", example = "true") boolean deleted) {}

  @Override
  public Result execute(OperationContext job) {
    SubAccountClient accounts = new SubAccountClient(job.http(), job.caller());
    boolean now = Removal.happensNow(() -> accounts.delete(subAccountId), () -> isListed(accounts));
    return new Result(subAccountId, now);
  }

  private boolean isListed(SubAccountClient accounts) {
    return accounts.subAccounts().stream()
        .anyMatch(each -> each.id().equalsIgnoreCase(subAccountId));
  }
}
