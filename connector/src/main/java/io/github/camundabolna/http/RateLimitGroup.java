package io.github.camundabolna.http;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A group of requests that a vendor counts together per account, or a part of such a group.
 *
 * @param share multiple of the smallest group's limit
 * @param divisor of that multiple; 1 for a whole group
 * @param whole the group that a part belongs to; its requests count there, too
 * @param usesSpare whether a part may also use what the rest of its group leaves unused
 */
public record RateLimitGroup(
    String name, int share, int divisor, Optional<RateLimitGroup> whole, boolean usesSpare) {

  /** Creates a whole group. */
  public RateLimitGroup(String name, int share) {
    this(name, share, 1, Optional.empty(), false);
  }

  /**
   * Returns a part of this group with a limit of its own, which leaves the rest to others.
   *
   * @param use whose requests are limited, for messages
   */
  public RateLimitGroup part(String use, int numerator, int denominator) {
    return new RateLimitGroup(
        name + " by " + use, share * numerator, divisor * denominator, Optional.of(this), false);
  }

  /** Returns the same part, which may also use what the rest of its group leaves unused. */
  public RateLimitGroup withSpare() {
    return new RateLimitGroup(name, share, divisor, whole, true);
  }

  /** Returns all groups in which a request counts, the smallest one first. */
  Stream<RateLimitGroup> all() {
    return Stream.concat(Stream.of(this), whole.stream().flatMap(RateLimitGroup::all));
  }

  /** Returns the group whose limit decides how many requests may be sent. */
  RateLimitGroup limiting() {
    return usesSpare ? whole.orElse(this) : this;
  }

  /** Returns the group that the vendor knows. */
  RateLimitGroup root() {
    return whole.map(RateLimitGroup::root).orElse(this);
  }

  long most(int perMinute) {
    return Math.max(1, (long) share * perMinute / divisor);
  }
}
