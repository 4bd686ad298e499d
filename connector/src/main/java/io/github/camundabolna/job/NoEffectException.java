package io.github.camundabolna.job;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.FailureText;

/**
 * The failure of an attempt that is known to be the only one, although it came late: neither it nor
 * any attempt before had an effect. So the next attempt needn't find that out again.
 */
public final class NoEffectException extends RuntimeException implements FailureText.ForPeople {

  private static final long serialVersionUID = 1;

  private final transient ApiException failure;

  public NoEffectException(ApiException failure) {
    super(failure.getMessage(), failure);
    this.failure = failure;
  }

  ApiException failure() {
    return failure;
  }
}
