package io.github.camundabolna.bolna.tracking;

import io.github.camundabolna.http.ApiException;
import java.util.Optional;

/** Tells failures of single calls, or agents, from those of the whole API. */
public final class ConsecutiveFailures {

  /** This many in a row aren't a matter of one call. */
  private static final int LIMIT = 3;

  private static final int TOO_MANY_REQUESTS = 429;

  private int count;
  private Optional<ApiException> last = Optional.empty();

  /**
   * Makes a request, unless too many have failed. What goes wrong with one keeps no other from
   * being made.
   *
   * @throws ApiException if any other request would fail too
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

  /** Something failed that may be about one call. */
  public void add() {
    count++;
  }

  /**
   * A request failed.
   *
   * @throws ApiException the failure, if any other request would fail too
   */
  public void add(ApiException failure) {
    add();
    last = Optional.of(failure);
    if (concernsEverything(failure)) {
      throw failure;
    }
  }

  /** Whether nothing more should be tried for now. */
  public boolean areTooMany() {
    return count >= LIMIT;
  }

  /** Returns the last failed request, if any failed. */
  public Optional<ApiException> last() {
    return last;
  }

  /** A redirect may be about one call: the third in a row is taken for an outage. */
  private static boolean concernsEverything(ApiException failure) {
    return switch (failure.kind()) {
      case REJECTED -> false;
      case SAFE_TO_RETRY -> failure.httpStatus().orElse(0) == TOO_MANY_REQUESTS;
      default -> true;
    };
  }
}
