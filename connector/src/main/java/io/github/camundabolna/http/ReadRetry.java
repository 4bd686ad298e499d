package io.github.camundabolna.http;

import io.github.camundabolna.http.ApiException.Kind;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Repeats a question a few times if it fails for a moment: of the twenty pages of a list, one that
 * fails would cost all of them.
 *
 * @param patience how long to wait for each answer but that to the last try, which has all the time
 *     that its request may take
 */
public record ReadRetry(Sleeper sleeper, List<Duration> patience) {

  /**
   * A vendor answers such a question in well under a second, and others may wait for the answer
   * too: one that is lost must not cost them the whole time-out.
   */
  public static final ReadRetry DEFAULT =
      new ReadRetry(Sleeper.SYSTEM, List.of(Duration.ofSeconds(5), Duration.ofSeconds(10)));

  /** A question that has to wait for longer is better asked again later. */
  private static final Duration MOMENT = Duration.ofSeconds(5);

  /**
   * Asks until an answer comes.
   *
   * @param question without effect at the vendor
   * @throws ApiException the failure, if it is not for a moment, or the last of them
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

  /** A refusal for want of time, or by 429, says how long it lasts; else it is no moment. */
  private static boolean isMomentary(ApiException failure, Duration longest) {
    boolean tooMany = failure.httpStatus().orElse(0) == 429;
    return failure.kind() == Kind.SAFE_TO_RETRY
        && failure
            .retryAfter()
            .map(wait -> wait.compareTo(MOMENT) <= 0 && wait.compareTo(longest) <= 0)
            .orElse(!tooMany);
  }
}
