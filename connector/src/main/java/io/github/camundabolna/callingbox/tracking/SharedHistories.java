package io.github.camundabolna.callingbox.tracking;

import io.github.camundabolna.callingbox.client.call.CallingBoxCallClient;
import io.github.camundabolna.http.ApiKey;
import io.github.camundabolna.http.LruCache;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.time.Clock;

/** The lists that polls and sweeps share, one for each account with any of them. */
public final class SharedHistories {

  /** Shared because the runtime creates a connector for each element. */
  public static final SharedHistories OF_THIS_PROCESS = new SharedHistories(Clock.systemUTC());

  private static final int MOST_ACCOUNTS = 1_000;

  private final Clock clock;

  /** Weak, so that nothing is kept of an account without polls and sweeps. */
  private final LruCache<Account, WeakReference<SharedHistory>> accounts =
      new LruCache<>(MOST_ACCOUNTS);

  private record Account(URI api, ApiKey key) {}

  public SharedHistories(Clock clock) {
    this.clock = clock;
  }

  synchronized SharedHistory forAccountOf(CallingBoxCallClient client) {
    Account account = new Account(client.http().baseUri(), client.caller().key());
    return accounts.get(account).map(WeakReference::get).orElseGet(() -> create(account));
  }

  private SharedHistory create(Account account) {
    SharedHistory history = new SharedHistory(clock);
    accounts.put(account, new WeakReference<>(history));
    return history;
  }
}
