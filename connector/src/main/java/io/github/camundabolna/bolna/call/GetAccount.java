package io.github.camundabolna.bolna.call;

import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.account.Account;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import java.math.BigDecimal;

/** Reads the account behind the API key: its balance, and how many calls it has in progress. */
@TemplateSubType(id = "getAccount", label = "Get account")
@OperationInfo(
    summary = "Reads the balance of your account and how many calls are in progress",
    details =
        "The account is the one that the API key belongs to. Bolna refuses a call if the balance is"
            + " too low, and queues it if the limit of calls in progress is reached. A gateway can"
            + " check both before your process calls.",
    requests = "`GET /user/me`",
    chooser = "Read the balance of a Bolna account and its calls in progress",
    keywords = "get account, account, balance, wallet, credit, concurrency, calls in progress",
    result = "={account: response}")
public record GetAccount() implements CallOperation {

  public record Result(
      @ResultField(value = "the account's id", example = "5b0c1a52-6a7e-4a57-9d0e-0f5d2f1c7a11")
          String accountId,
      @ResultField(
              value = "the balance in US dollars: `wallet` divided by 100; null if unknown",
              example = "99.3001")
          BigDecimal balance,
      @ResultField(
              value = "the balance as Bolna sends it, which is in US cents; null if unknown",
              example = "9930.01")
          BigDecimal wallet,
      @ResultField(
              value = "how many calls can be in progress at once; null if unknown",
              example = "10")
          Integer maxConcurrentCalls,
      @ResultField(value = "how many calls are in progress; null if unknown", example = "7")
          Integer callsInProgress) {}

  @Override
  public Result execute(CallOperationContext job) {
    Account account = job.accounts().account();
    return new Result(
        account.id(),
        account.wallet().map(cents -> cents.movePointLeft(2)).orElse(null),
        account.wallet().orElse(null),
        account.maxConcurrentCalls().map(BigDecimal::intValue).orElse(null),
        account.currentCalls().map(BigDecimal::intValue).orElse(null));
  }
}
