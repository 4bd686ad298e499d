package io.github.camundabolna.http;

/**
 * Requests of an account that a vendor counts together.
 *
 * @param share how many times more requests it allows than the smallest group does
 */
public record RateLimitGroup(String name, int share) {

  long most(int perMinute) {
    return (long) share * perMinute;
  }
}
