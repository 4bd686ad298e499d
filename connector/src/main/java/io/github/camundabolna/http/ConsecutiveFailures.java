package io.github.camundabolna.http;

import java.util.Optional;

/** Distinguishes failures of single calls or agents from those of the whole API. */
public final class ConsecutiveFailures {

  /** After this many consecutive failures, assume that the API is down, not an individual call. */
  private static final int LIMIT = 3;

  private int count;
  private Optional<ApiException> last = Optional.empty();

  /**
   * Makes a request, unless too many have failed. A single failure doesn't stop the others.
   *
   * @throws ApiException if all other requests would fail too
   */
  public void attempt(Runnable request) {
    if (areTooMany()) {
      return;
    }
    try {
      request.run();
      reset();
    } catch (ApiException e) {
      add(e);
    }
  }

  public void reset() {
    count = 0;
  }

  /** Adds a failure that may concern a single call. */
  public void add() {
    count++;
  }

  /**
   * Adds a failed request.
   *
   * @throws ApiException the failure, if all other requests would fail too
   */
  public void add(ApiException failure) {
    add();
    last = Optional.of(failure);
    if (concernsEverything(failure)) {
      throw failure;
    }
  }

  /** Returns whether to stop for now. */
  public boolean areTooMany() {
    return count >= LIMIT;
  }

  /** Returns the last failed request, if any failed. */
  public Optional<ApiException> last() {
    return last;
  }

  /** A redirect may concern one call; the third in a row counts as an outage. */
  private static boolean concernsEverything(ApiException failure) {
    return switch (failure.kind()) {
      case REJECTED -> false;
      case SAFE_TO_RETRY -> failure.isTooManyRequests();
      default -> true;
    };
  }
}
