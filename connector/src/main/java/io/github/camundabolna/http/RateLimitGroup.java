package io.github.camundabolna.http;

/**
 * A group of requests that a vendor counts together per account.
 *
 * @param share multiple of the smallest group's limit
 */
public record RateLimitGroup(String name, int share) {

  long most(int perMinute) {
    return (long) share * perMinute;
  }
}
