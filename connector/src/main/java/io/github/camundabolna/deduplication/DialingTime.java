package io.github.camundabolna.deduplication;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import java.util.function.BooleanSupplier;

/**
 * The time in which a job may be dialed, because no attempt has placed its call, and no other
 * runtime has the job.
 *
 * @param isNow returns whether the time has not passed
 * @param isShared whether all runtimes agree on it, so that a failure may say so
 */
record DialingTime(BooleanSupplier isNow, boolean isShared) {

  /** Returns whether a failure proves that still no attempt has had an effect. */
  boolean isUnused(ApiException failure) {
    return isShared && failure.kind() == Kind.SAFE_TO_RETRY && isNow.getAsBoolean();
  }
}
