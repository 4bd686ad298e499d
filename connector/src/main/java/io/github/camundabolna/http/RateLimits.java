package io.github.camundabolna.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delays requests to stay within a vendor's limit per account and minute, because a request that is
 * answered 429 is a request in vain.
 */
public final class RateLimits {

  private static final Logger LOG = LoggerFactory.getLogger(RateLimits.class);

  /** The smallest limit of an account, so that each part of it has a request. */
  private static final int LEAST = 10;

  /** A fiftieth of a minute's requests may be sent at once, or ten, or a tenth if that is less. */
  private static final int AT_ONCE = 50;

  private static final int FEW_AT_ONCE = 10;

  /** Beyond that, the least recently used account is dropped and starts with a full minute. */
  private static final int MOST_ACCOUNTS = 1_000;

  /** Jobs come back at random times around their turns, and a turn that none takes is lost. */
  private static final int RETRIES_FOR_A_TURN = 2;

  /** Shorter waits are how a burst is spread. */
  private static final long NOTED_WAIT = Duration.ofSeconds(1).toNanos();

  private final Vendor vendor;
  private final int perMinute;
  private final TimeMeter time;
  private final Sleeper sleeper;
  private final Consumer<String> log;
  private final LruCache<Counted, Bucket> buckets = new LruCache<>(MOST_ACCOUNTS);
  private final LruCache<Counted, Semaphore> turns = new LruCache<>(MOST_ACCOUNTS);
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
    if (perMinute < LEAST) {
      throw new IllegalArgumentException(
          "at least " + LEAST + " requests per minute are required, but there were " + perMinute);
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
    Counted limiting = new Counted(caller.key(), group.limiting());
    long begun = time.currentTimeNanos();
    long until = begun + most.toNanos();
    boolean permitted =
        group.usesSpare()
            ? consumePartOrSpare(caller.key(), group, request, until)
            : consumeAll(caller.key(), group, request, until);
    long now = time.currentTimeNanos();
    if (permitted) {
      if (now - begun >= NOTED_WAIT) {
        log(limiting).waits(now, now - begun);
      }
      return;
    }
    Duration wait = untilNextTurn(limiting, now);
    log(limiting).waits(now, wait.toNanos());
    throw ApiException.heldBack(
        Reason.LIMIT,
        "%s was not sent: too many requests are waiting for the rate limit of %s"
            .formatted(request, vendor.name()),
        wait);
  }

  private boolean consumeAll(ApiKey account, RateLimitGroup group, ApiRequest request, long until) {
    return group
        .all()
        .map(each -> bucket(account, each))
        .allMatch(bucket -> interruptibly(request, () -> consume(bucket, until)));
  }

  /**
   * Waits for a turn of the part, or for one that others leave unused, whichever comes first. Lets
   * in one request after the other, in order, because many may wait.
   */
  private boolean consumePartOrSpare(
      ApiKey account, RateLimitGroup part, ApiRequest request, long until) {
    Semaphore turn = turns.get(new Counted(account, part), each -> new Semaphore(1, true));
    return interruptibly(
        request,
        () -> {
          if (!turn.tryAcquire(until - time.currentTimeNanos(), TimeUnit.NANOSECONDS)) {
            return false;
          }
          try {
            return isTurnWithin(account, part, until);
          } finally {
            turn.release();
          }
        });
  }

  /** Leaves most of what may be sent at once to others, so that they notice nothing. */
  private boolean isTurnWithin(ApiKey account, RateLimitGroup part, long until)
      throws InterruptedException {
    RateLimitGroup whole = part.limiting();
    Bucket all = bucket(account, whole);
    long left = Math.ceilDiv(atOnce(whole) * 3, 4);
    while (!bucket(account, part).tryConsume(1)) {
      if (all.getAvailableTokens() > left && all.tryConsume(1)) {
        return true;
      }
      if (time.currentTimeNanos() + interval(whole) > until) {
        return false;
      }
      sleep(interval(whole));
    }
    return consume(all, until);
  }

  private boolean consume(Bucket bucket, long until) throws InterruptedException {
    Duration left = Duration.ofNanos(Math.max(1, until - time.currentTimeNanos()));
    return bucket.asBlocking().tryConsume(1, left, this::sleep);
  }

  private void sleep(long nanos) throws InterruptedException {
    sleeper.sleep(Duration.ofNanos(nanos));
  }

  /** Waits for permission. */
  private interface Waiting {
    boolean await() throws InterruptedException;
  }

  private static boolean interruptibly(ApiRequest request, Waiting waiting) {
    try {
      return waiting.await();
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

  /**
   * Creates a limit that no minute exceeds, wherever the vendor starts to count. What may be sent
   * at once is missing from each later minute, so it's little.
   */
  private Bucket full(RateLimitGroup group) {
    long most = group.most(perMinute);
    long atOnce = atOnce(group);
    return Bucket.builder()
        .withCustomTimePrecision(time)
        .addLimit(
            limit ->
                limit
                    .capacity(atOnce)
                    .refillGreedy(Math.max(1, most - atOnce), Duration.ofMinutes(1)))
        .build();
  }

  /** Returns how many requests may be sent at once; of a part, its part of the whole. */
  private long atOnce(RateLimitGroup group) {
    long whole = group.root().most(perMinute);
    long most = Math.min(Math.ceilDiv(whole, FEW_AT_ONCE), Math.max(FEW_AT_ONCE, whole / AT_ONCE));
    return Math.ceilDiv(most * group.most(perMinute), whole);
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
    return retryTimes
        .get(counted, each -> new RetryTimes())
        .next(now, wait, interval(counted.group()) / RETRIES_FOR_A_TURN);
  }

  private long interval(RateLimitGroup group) {
    return Duration.ofMinutes(1).toNanos() / group.most(perMinute);
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
