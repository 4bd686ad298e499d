package io.github.camundabolna.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delays requests to stay within a vendor's limit per account and minute. Waiting a second costs
 * nothing; a 429 costs a job one of its retries.
 */
public final class RateLimits {

  private static final Logger LOG = LoggerFactory.getLogger(RateLimits.class);

  /**
   * Part of a minute's requests that may be sent at once. The rest is spread evenly, so that no
   * minute exceeds the limit, wherever the vendor starts to count.
   */
  private static final int AT_ONCE = 10;

  /** Beyond that, the least recently used account is dropped and starts with a full minute. */
  private static final int MOST_ACCOUNTS = 1_000;

  /** Shorter waits are how a burst is spread. */
  private static final long NOTED_WAIT = Duration.ofSeconds(1).toNanos();

  private final Vendor vendor;
  private final int perMinute;
  private final TimeMeter time;
  private final Sleeper sleeper;
  private final Consumer<String> log;
  private final LruCache<Counted, Bucket> buckets = new LruCache<>(MOST_ACCOUNTS);
  private final LruCache<Counted, RetryTimes> retryTimes = new LruCache<>(MOST_ACCOUNTS);
  private final LruCache<Counted, RateLimitLog> logs = new LruCache<>(MOST_ACCOUNTS);

  private record Counted(ApiKey account, RateLimitGroup group) {}

  /**
   * Creates limits.
   *
   * @param perMinute requests per minute of the smallest groups
   */
  public RateLimits(Vendor vendor, int perMinute) {
    this(vendor, perMinute, TimeMeter.SYSTEM_NANOTIME, Sleeper.SYSTEM, LOG::warn);
  }

  RateLimits(Vendor vendor, int perMinute, TimeMeter time, Sleeper sleeper, Consumer<String> log) {
    if (perMinute < AT_ONCE) {
      throw new IllegalArgumentException(
          "at least " + AT_ONCE + " requests per minute are required, but there were " + perMinute);
    }
    this.vendor = vendor;
    this.perMinute = perMinute;
    this.time = time;
    this.sleeper = sleeper;
    this.log = log;
  }

  /**
   * Waits until the request may be sent.
   *
   * @param most maximum time to wait
   * @throws ApiException of kind {@link Kind#SAFE_TO_RETRY} if that is too short, or the runtime
   *     shuts down
   */
  void await(RequestContext caller, ApiRequest request, Duration most) {
    RateLimitGroup group = group(caller, request);
    Counted smallest = new Counted(caller.key(), group);
    long begun = time.currentTimeNanos();
    boolean permitted =
        group
            .all()
            .map(each -> bucket(caller.key(), each))
            .allMatch(bucket -> consume(bucket, request, begun + most.toNanos()));
    long now = time.currentTimeNanos();
    if (permitted) {
      if (now - begun >= NOTED_WAIT) {
        log(smallest).waits(now, now - begun);
      }
      return;
    }
    Duration wait = untilNextTurn(smallest, now);
    log(smallest).waits(now, wait.toNanos());
    throw ApiException.heldBack(
        Reason.LIMIT,
        "%s was not sent: too many requests are waiting for the rate limit of %s"
            .formatted(request, vendor.name()),
        wait);
  }

  private boolean consume(Bucket bucket, ApiRequest request, long until) {
    Duration left = Duration.ofNanos(Math.max(1, until - time.currentTimeNanos()));
    try {
      return bucket
          .asBlocking()
          .tryConsume(1, left, nanos -> sleeper.sleep(Duration.ofNanos(nanos)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ApiException.heldBack(
          Reason.OUTAGE, request + " was not sent: the runtime is shutting down", Duration.ZERO);
    }
  }

  /** Slows down after a 429, because others use the account too. */
  void exceeded(RequestContext caller, ApiRequest request) {
    bucket(caller.key(), group(caller, request).root()).tryConsumeAsMuchAsPossible();
  }

  private RateLimitGroup group(RequestContext caller, ApiRequest request) {
    return vendor.rateLimitGroup().apply(caller.purpose(), request);
  }

  private Bucket bucket(ApiKey account, RateLimitGroup group) {
    return buckets.get(new Counted(account, group), counted -> full(counted.group()));
  }

  private Bucket full(RateLimitGroup group) {
    long most = group.most(perMinute);
    long atOnce = Math.ceilDiv(most, AT_ONCE);
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(
            limit ->
                limit
                    .capacity(atOnce)
                    .refillGreedy(Math.max(1, most - atOnce), Duration.ofMinutes(1)))
        .build();
  }

  private Duration untilNextTurn(Counted counted, long now) {
    long wait =
        counted
            .group()
            .all()
            .map(each -> bucket(counted.account(), each))
            .mapToLong(bucket -> bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill())
            .max()
            .orElse(0);
    long interval = Duration.ofMinutes(1).toNanos() / counted.group().most(perMinute);
    return retryTimes.get(counted, each -> new RetryTimes()).next(now, wait, interval);
  }

  private RateLimitLog log(Counted counted) {
    return logs.get(
        counted,
        each ->
            new RateLimitLog(
                "The connector sends %s at most %d times per minute with one API key"
                    .formatted(each.group().name(), each.group().most(perMinute)),
                vendor.prefixed(HttpSettings.REQUESTS_PER_MINUTE),
                log));
  }
}
