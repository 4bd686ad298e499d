package io.github.camundabolna.http;

import io.github.camundabolna.http.ApiException.Kind;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Retries a read a few times after momentary failures: one failed page would otherwise cost a whole
 * list.
 *
 * @param patience time to wait for each response; the last attempt has the request's full timeout
 */
public record ReadRetry(Sleeper sleeper, List<Duration> patience) {

  /**
   * Vendors answer reads in well under a second. Others may wait for the response too, so a lost
   * one must not cost the full timeout.
   */
  public static final ReadRetry DEFAULT =
      new ReadRetry(Sleeper.SYSTEM, List.of(Duration.ofSeconds(5), Duration.ofSeconds(10)));

  /** A read that must wait longer is retried later instead. */
  private static final Duration MOMENT = Duration.ofSeconds(5);

  /**
   * Sends the request until a response comes.
   *
   * @param question a request without side effects
   * @throws ApiException the failure, if it isn't momentary, or the last one
   */
  public <T> T read(RequestContext caller, Function<RequestContext, T> question) {
    for (Duration time : patience) {
      try {
        return question.apply(caller.withPatience(time));
      } catch (ApiException e) {
        pause(e, caller.longestPause());
      }
    }
    return question.apply(caller);
  }

  private void pause(ApiException failure, Duration longest) {
    if (!isMomentary(failure, longest)) {
      throw failure;
    }
    try {
      sleeper.sleep(failure.retryAfter().orElse(Duration.ZERO));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }

  /**
   * Returns whether the failure is momentary: a delayed request or a 429 must say how long it
   * lasts.
   */
  private static boolean isMomentary(ApiException failure, Duration longest) {
    boolean tooMany = failure.isTooManyRequests();
    return failure.kind() == Kind.SAFE_TO_RETRY
        && failure
            .retryAfter()
            .map(wait -> wait.compareTo(MOMENT) <= 0 && wait.compareTo(longest) <= 0)
            .orElse(!tooMany);
  }
}
