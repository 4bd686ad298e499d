package io.github.camundabolna.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import java.time.Duration;

/**
 * Holds requests back so that no minute has more of them than a vendor allows an account: a request
 * that waits a second costs nothing, one that is refused with 429 costs a job one of its tries.
 */
public final class RateLimits {

  /**
   * Of what a minute may have, this part at once and the rest spread evenly: together they are
   * never more in any minute, wherever the vendor begins to count.
   */
  private static final int AT_ONCE = 10;

  /** Beyond that, the least recently used one is dropped: it begins with a full minute again. */
  private static final int MOST_ACCOUNTS = 1_000;

  private final Vendor vendor;
  private final int perMinute;
  private final TimeMeter time;
  private final Sleeper sleeper;
  private final LruCache<Counted, Bucket> buckets = new LruCache<>(MOST_ACCOUNTS);
  private final LruCache<Counted, RetryTimes> retryTimes = new LruCache<>(MOST_ACCOUNTS);

  private record Counted(ApiKey account, RateLimitGroup group) {}

  /**
   * @param perMinute requests a minute of the smallest groups
   */
  public RateLimits(Vendor vendor, int perMinute) {
    this(vendor, perMinute, TimeMeter.SYSTEM_NANOTIME, Sleeper.SYSTEM);
  }

  RateLimits(Vendor vendor, int perMinute, TimeMeter time, Sleeper sleeper) {
    if (perMinute < AT_ONCE) {
      throw new IllegalArgumentException(
          "at least " + AT_ONCE + " requests per minute are required, but there were " + perMinute);
    }
    this.vendor = vendor;
    this.perMinute = perMinute;
    this.time = time;
    this.sleeper = sleeper;
  }

  /**
   * Waits until the request may be sent.
   *
   * @param most how long to wait
   * @throws ApiException of kind {@link Kind#SAFE_TO_RETRY} if that is too short, or the process
   *     ends
   */
  void await(ApiKey account, ApiRequest request, Duration most) {
    try {
      if (bucket(account, request)
          .asBlocking()
          .tryConsume(1, most, nanos -> sleeper.sleep(Duration.ofNanos(nanos)))) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ApiException.heldBack(
          Reason.OUTAGE, request + " was not sent: the runtime is shutting down", Duration.ZERO);
    }
    throw notSent(account, request);
  }

  /** Starts again slowly after a 429: others use the account too. */
  void exceeded(ApiKey account, ApiRequest request) {
    bucket(account, request).tryConsumeAsMuchAsPossible();
  }

  private Bucket bucket(ApiKey account, ApiRequest request) {
    return buckets.get(counted(account, request), counted -> full(counted.group()));
  }

  private Counted counted(ApiKey account, ApiRequest request) {
    return new Counted(account, vendor.rateLimitGroup().apply(request));
  }

  private Bucket full(RateLimitGroup group) {
    long most = group.most(perMinute);
    long atOnce = most / AT_ONCE;
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(
            limit -> limit.capacity(atOnce).refillGreedy(most - atOnce, Duration.ofMinutes(1)))
        .build();
  }

  private ApiException notSent(ApiKey account, ApiRequest request) {
    long wait = bucket(account, request).estimateAbilityToConsume(1).getNanosToWaitForRefill();
    RetryTimes queue =
        retryTimes.get(
            counted(account, request), each -> new RetryTimes(each.group().most(perMinute)));
    return ApiException.heldBack(
        Reason.LIMIT,
        "%s was not sent: too many requests are waiting for the rate limit of %s"
            .formatted(request, vendor.name()),
        queue.next(time.currentTimeNanos(), wait));
  }

  /**
   * Spreads the requests that were not let through, one after the other: if all came back at the
   * same moment, most would be turned away again.
   */
  private static final class RetryTimes {

    private static final long LONGEST = Duration.ofMinutes(5).toNanos();

    private final long interval;
    private long last = Long.MIN_VALUE;

    /**
     * @param perMinute how many requests a minute may have
     */
    private RetryTimes(long perMinute) {
      this.interval = Duration.ofMinutes(1).toNanos() / perMinute;
    }

    /**
     * Returns how long from now the next free turn is, at most five minutes.
     *
     * @param now in nanoseconds, of any beginning
     * @param wait nanoseconds until any request may be sent
     */
    private synchronized Duration next(long now, long wait) {
      long soonest = now + wait;
      last = last < soonest ? soonest : last + interval;
      if (last - now > LONGEST) {
        last = soonest;
      }
      return Duration.ofNanos(last - now);
    }
  }
}
