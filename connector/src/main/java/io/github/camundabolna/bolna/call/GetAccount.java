package io.github.camundabolna.bolna.call;

import io.camunda.connector.generator.java.annotation.TemplateSubType;
import io.github.camundabolna.bolna.client.account.Account;
import io.github.camundabolna.input.OperationInfo;
import io.github.camundabolna.input.ResultField;
import java.math.BigDecimal;

/** Reads the account that owns the API key: its balance and its calls in progress. */
@TemplateSubType(id = "getAccount", label = "Get account")
@OperationInfo(
    summary = "Reads the balance of your account and how many calls are in progress",
    details =
        "The API key identifies the account. Bolna rejects a call if the balance is too low, and"
            + " queues it if too many calls are in progress. A gateway can check both before your"
            + " process places a call.",
    requests = "`GET /user/me`",
    chooser = "Read the balance of a Bolna account and its calls in progress",
    keywords = "get account, account, balance, wallet, credit, concurrency, calls in progress",
    result = "={account: response}")
public record GetAccount() implements CallOperation {

  public record Result(
      @ResultField(value = "account ID", example = "5b0c1a52-6a7e-4a57-9d0e-0f5d2f1c7a11")
          String accountId,
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
