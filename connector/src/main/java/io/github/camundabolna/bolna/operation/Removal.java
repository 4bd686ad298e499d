package io.github.camundabolna.bolna.operation;

import io.github.camundabolna.http.ApiException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Removes what may be gone already, because an earlier attempt of a job removed it. */
public final class Removal {

  private Removal() {}

  /**
   * Sends a request, and returns false if Bolna answers that there is nothing to remove.
   *
   * @throws ApiException for every other failure
   */
  public static boolean happensNow(Runnable request) {
    return happensNow(request, ApiException::saysAbsent);
  }

  /**
   * Sends a request, and returns false if Bolna refuses it and lists nothing to remove. For what
   * Bolna refuses with the same status for every reason.
   *
   * @param listed reads the list, and returns whether the thing is there
   * @throws ApiException for every other failure
   */
  public static boolean happensNow(Runnable request, BooleanSupplier listed) {
    return happensNow(request, failure -> failure.isRefusal() && !listed.getAsBoolean());
  }

  private static boolean happensNow(Runnable request, Predicate<ApiException> isGone) {
    try {
      request.run();
      return true;
    } catch (ApiException e) {
      if (isGone.test(e)) {
        return false;
      }
      throw e;
    }
  }
}
