package io.github.camundabolna.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import java.time.Duration;

/**
 * Holds requests back so that no minute has more of them than Bolna allows an account: a request
 * that waits a second costs nothing, one that is refused with 429 costs a job one of its tries.
 */
public final class RateLimits {

  /** What the vendor documents; see {@link RateLimitGroup}. */
  static final int DOCUMENTED = 500;

  /**
   * Of what a minute may have, this part at once and the rest spread evenly: together they are
   * never more in any minute, wherever the vendor begins to count.
   */
  private static final int AT_ONCE = 10;

  /** Beyond that, the least recently used one is dropped: it begins with a full minute again. */
  private static final int MOST_ACCOUNTS = 1_000;

  private final int perMinute;
  private final TimeMeter time;
  private final Sleeper pause;
  private final LruCache<Counted, Bucket> buckets = new LruCache<>(MOST_ACCOUNTS);
  private final LruCache<Counted, RetryTimes> turns = new LruCache<>(MOST_ACCOUNTS);

  private record Counted(ApiKey account, RateLimitGroup group) {}

  /**
   * @param perMinute requests a minute of the smaller groups; the large one has twice as many
   */
  public RateLimits(int perMinute) {
    this(perMinute, TimeMeter.SYSTEM_NANOTIME, Sleeper.REAL);
  }

  RateLimits(int perMinute, TimeMeter time, Sleeper pause) {
    if (perMinute < AT_ONCE) {
      throw new IllegalArgumentException(
          "at least " + AT_ONCE + " requests a minute are needed, not " + perMinute);
    }
    this.perMinute = perMinute;
    this.time = time;
    this.pause = pause;
  }

  /**
   * Waits until the request may be sent.
   *
   * @param most how long to wait
   * @throws ApiException of kind {@link Kind#NOT_DONE} if that is too short, or the process ends
   */
  void await(ApiKey account, ApiRequest request, Duration most) {
    try {
      if (bucket(account, request)
          .asBlocking()
          .tryConsume(1, most, nanos -> pause.of(Duration.ofNanos(nanos)))) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ApiException.heldBack(
          Reason.OUTAGE, request + " was not sent: the process ends", Duration.ZERO);
    }
    throw notSent(account, request);
  }

  /** Bolna has refused a request with 429: others use the account too, so begin anew and slowly. */
  void exceeded(ApiKey account, ApiRequest request) {
    bucket(account, request).tryConsumeAsMuchAsPossible();
  }

  private Bucket bucket(ApiKey account, ApiRequest request) {
    return buckets.get(
        new Counted(account, RateLimitGroup.of(request)), counted -> full(counted.group()));
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
    Counted counted = new Counted(account, RateLimitGroup.of(request));
    long wait = bucket(account, request).estimateAbilityToConsume(1).getNanosToWaitForRefill();
    RetryTimes queue = turns.get(counted, each -> new RetryTimes(each.group().most(perMinute)));
    return ApiException.heldBack(
        Reason.LIMIT,
        request + " was not sent: more requests wait than Bolna allows in this time",
        queue.next(time.currentTimeNanos(), wait));
  }
}
