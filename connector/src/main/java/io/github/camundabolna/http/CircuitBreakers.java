package io.github.camundabolna.http;

import java.net.URI;

/** Holds one {@link CircuitBreaker} per account, shared by jobs and pollers. */
public final class CircuitBreakers {

  /** More accounts than a process has; beyond that, the least recently used one is dropped. */
  private static final int MOST = 1_000;

  private final LruCache<Account, CircuitBreaker> breakers = new LruCache<>(MOST);

  private record Account(URI baseUri, ApiKey key) {}

  CircuitBreaker forAccount(Vendor vendor, URI baseUri, ApiKey key) {
    return breakers.get(new Account(baseUri, key), account -> new CircuitBreaker(vendor));
  }
}
