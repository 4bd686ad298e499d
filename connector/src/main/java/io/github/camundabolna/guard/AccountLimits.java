package io.github.camundabolna.guard;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.input.InvalidInputException;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What an account needs before a call is placed.
 *
 * @param minimumBalance empty if any balance will do
 * @param maximumCalls in progress, with the new call; empty if there is no limit
 */
public record AccountLimits(Optional<BigDecimal> minimumBalance, Optional<Integer> maximumCalls) {

  /**
   * Checks the limits.
   *
   * @throws InvalidInputException if both are missing, or one is negative
   */
  public AccountLimits {
    if (minimumBalance.isEmpty() && maximumCalls.isEmpty()) {
      throw new InvalidInputException(
          "guards.account.minimumBalance and guards.account.maximumCalls are missing. Enter at"
              + " least one of them");
    }
    minimumBalance
        .filter(balance -> balance.signum() < 0)
        .ifPresent(
            balance -> {
              throw new InvalidInputException(
                  "guards.account.minimumBalance must not be negative, but was "
                      + balance.toPlainString());
            });
    maximumCalls
        .filter(calls -> calls < 1)
        .ifPresent(
            calls -> {
              throw new InvalidInputException(
                  "guards.account.maximumCalls must be at least 1, but was " + calls);
            });
  }

  /**
   * Returns the refusal because of the balance; empty if it's enough.
   *
   * @throws ApiException if the balance is unknown, so that the job is retried
   */
  Optional<Refusal> balanceRefusal(AccountState account) {
    return minimumBalance
        .filter(least -> known(account.balance(), "balance").compareTo(least) < 0)
        .map(
            least ->
                Refusal.of(
                    RefusalReason.BALANCE_BELOW_MINIMUM,
                    "The account's balance is %s, but at least %s is required. No one was called"
                        .formatted(
                            account.balance().orElseThrow().toPlainString(),
                            least.toPlainString())));
  }

  /**
   * Returns the refusal because of the calls in progress; empty if one more is possible.
   *
   * @param more calls that were placed since the account was read
   * @throws ApiException if the number is unknown, so that the job is retried
   */
  Optional<Refusal> callsRefusal(AccountState account, int more) {
    return maximumCalls
        .filter(most -> known(account.callsInProgress(), "number of calls") + more >= most)
        .map(
            most ->
                Refusal.of(
                    RefusalReason.TOO_MANY_CALLS,
                    "The account has %d calls in progress, and at most %d are allowed. No one was called"
                        .formatted(account.callsInProgress().orElseThrow() + more, most)));
  }

  private static <T> T known(Optional<T> value, String what) {
    return value.orElseThrow(
        () -> ApiException.notDone("The account's " + what + " is unknown. No call was placed"));
  }
}
