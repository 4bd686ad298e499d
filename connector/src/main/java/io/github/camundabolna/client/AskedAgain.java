package io.github.camundabolna.client;

import io.github.camundabolna.client.BolnaException.Kind;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * A question that is asked a few times if it fails for a moment: of the twenty pages of a list, one
 * that fails would cost all of them.
 */
public record AskedAgain(Pause pause) {

  /** As a process does, in which time really passes. */
  public static final AskedAgain REALLY = new AskedAgain(Pause.REAL);

  private static final int TIMES = 3;

  /** Who is told to wait for longer has better things to do. */
  private static final Duration MOMENT = Duration.ofSeconds(5);

  /**
   * @param question without effect at Bolna
   * @throws BolnaException the failure, if it is not for a moment, or the last of them
   */
  public <T> T of(Supplier<T> question) {
    for (int asked = 1; asked < TIMES; asked++) {
      try {
        return question.get();
      } catch (BolnaException e) {
        rest(e);
      }
    }
    return question.get();
  }

  private void rest(BolnaException failure) {
    if (!forAMoment(failure)) {
      throw failure;
    }
    try {
      pause.of(failure.retryAfter().orElse(Duration.ZERO));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }

  /** A refusal for want of time, or by 429, says how long it lasts; else it is no moment. */
  private static boolean forAMoment(BolnaException failure) {
    boolean tooMany = failure.httpStatus().orElse(0) == 429;
    return failure.kind() == Kind.NOT_DONE
        && failure.retryAfter().map(wait -> wait.compareTo(MOMENT) <= 0).orElse(!tooMany);
  }
}
