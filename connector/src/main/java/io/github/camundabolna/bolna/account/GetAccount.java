package io.github.camundabolna.bolna.account;

import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.account.Account;
import io.github.camundabolna.bolna.client.account.AccountClient;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import io.github.camundabolna.operation.OperationContext;
import java.math.BigDecimal;

/** Reads the account that owns the API key: its user, balance, and calls in progress. */
@TemplateSubType(id = "getAccount", label = "Get account")
@OperationInfo(
    summary = "Reads the balance of your account and how many calls are in progress",
    details =
        "The API key identifies the account. Bolna rejects a call if the balance is too low, and"
            + " queues it if too many calls are in progress. A gateway can check both before your"
            + " process places a call. `name` and `email` are personal data of the account's user."
            + " To keep only the balance, set the result expression to `={balance:"
            + " response.balance}`.",
    requests = "`GET /user/me`",
    chooser = "Read the balance of a Bolna account and its calls in progress",
    keywords = "get account, account balance, wallet, credit, calls in progress",
    result = "={account: response}")
public record GetAccount() implements AccountOperation {

  public record Result(
      @ResultField(value = "account ID", example = "5b0c1a52-6a7e-4a57-9d0e-0f5d2f1c7a11")
          String accountId,
      @ResultField(value = "name of the account's user; null if unknown", example = "Asha Rao")
          String name,
      @ResultField(
              value = "email address of the account's user; null if unknown",
              example = "asha@example.com")
          String email,
      @ResultField(
              value = "balance in US dollars (`wallet` divided by 100); null if unknown",
              example = "99.3001")
          BigDecimal balance,
      @ResultField(
              value = "balance as Bolna sends it, in US cents; null if unknown",
              example = "9930.01")
          BigDecimal wallet,
      @ResultField(
              value = "maximum number of calls in progress at the same time; null if unknown",
              example = "10")
          Integer maxConcurrentCalls,
      @ResultField(value = "number of calls in progress; null if unknown", example = "7")
          Integer callsInProgress) {

    /** Omits name and email address. */
    @Override
    public String toString() {
      return "Result[accountId=%s, balance=%s]".formatted(accountId, balance);
    }
  }

  @Override
  public Result execute(OperationContext job) {
    Account account = new AccountClient(job.http(), job.caller()).account();
    return new Result(
        account.id(),
        account.name().orElse(null),
        account.email().orElse(null),
        account.wallet().map(cents -> cents.movePointLeft(2)).orElse(null),
        account.wallet().orElse(null),
        account.maxConcurrentCalls().map(BigDecimal::intValue).orElse(null),
        account.currentCalls().map(BigDecimal::intValue).orElse(null));
  }
}
