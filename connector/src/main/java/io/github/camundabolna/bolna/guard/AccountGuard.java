package io.github.camundabolna.bolna.guard;

import io.github.camundabolna.bolna.client.account.Account;
import io.github.camundabolna.bolna.client.account.AccountClient;
import io.github.camundabolna.guard.AccountLimits;
import io.github.camundabolna.guard.AccountReadings;
import io.github.camundabolna.guard.AccountState;
import io.github.camundabolna.guard.CallRefusedException;
import io.github.camundabolna.guard.Refusal;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiKey;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.http.VendorHttp;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;

/** Checks balance and calls in progress of an account at Bolna before a call is placed. */
public final class AccountGuard {

  /** The job still has to place its call. */
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private static final int CENTS = 2;

  private final AccountReadings<AccountOfKey> readings;

  private record AccountOfKey(VendorHttp http, ApiKey key) {}

  public AccountGuard(Clock clock) {
    this.readings = new AccountReadings<>(clock);
  }

  /**
   * Checks the limits.
   *
   * @throws CallRefusedException if the account doesn't meet them
   * @throws ApiException if the account can't be read; never of a kind that means "maybe placed"
   */
  public void check(AccountLimits limits, VendorHttp http, RequestContext caller) {
    AccountClient bolna = new AccountClient(http, caller.within(LONGEST));
    readings
        .refusal(new AccountOfKey(http, caller.key()), limits, () -> state(bolna.account()))
        .map(Refusal::exception)
        .ifPresent(
            refused -> {
              throw refused;
            });
  }

  private static AccountState state(Account account) {
    return new AccountState(
        account.wallet().map(cents -> cents.movePointLeft(CENTS)),
        account.currentCalls().map(BigDecimal::intValue));
  }
}
