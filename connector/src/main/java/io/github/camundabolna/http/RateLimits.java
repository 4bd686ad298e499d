package io.github.camundabolna.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import java.time.Duration;

/**
 * Delays requests to stay within a vendor's limit per account and minute. Waiting a second costs
 * nothing; a 429 costs a job one of its retries.
 */
public final class RateLimits {

  /**
   * Part of a minute's requests that may be sent at once. The rest is spread evenly, so that no
   * minute exceeds the limit, wherever the vendor starts to count.
   */
  private static final int AT_ONCE = 10;

  /** Beyond that, the least recently used account is dropped and starts with a full minute. */
  private static final int MOST_ACCOUNTS = 1_000;

  private final Vendor vendor;
  private final int perMinute;
  private final TimeMeter time;
  private final Sleeper sleeper;
  private final LruCache<Counted, Bucket> buckets = new LruCache<>(MOST_ACCOUNTS);
  private final LruCache<Counted, RetryTimes> retryTimes = new LruCache<>(MOST_ACCOUNTS);

  private record Counted(ApiKey account, RateLimitGroup group) {}

  /**
   * Creates limits.
   *
   * @param perMinute requests per minute of the smallest groups
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
   * @param most maximum time to wait
   * @throws ApiException of kind {@link Kind#SAFE_TO_RETRY} if that is too short, or the runtime
   *     shuts down
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

  /** Slows down after a 429, because others use the account too. */
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
   * Spreads the retries of delayed requests, because most would be rejected again if all came at
   * once.
   */
  private static final class RetryTimes {

    private static final long LONGEST = Duration.ofMinutes(5).toNanos();

    private final long interval;
    private long last = Long.MIN_VALUE;

    /**
     * Creates retry times.
     *
     * @param perMinute requests per minute
     */
    private RetryTimes(long perMinute) {
      this.interval = Duration.ofMinutes(1).toNanos() / perMinute;
    }

    /**
     * Returns the time until the next free slot, at most five minutes.
     *
     * @param now in nanoseconds, from any origin
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
