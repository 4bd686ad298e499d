package io.github.camundabolna.bolna.client;

import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import io.github.camundabolna.http.ApiRequest;

/** The failure of a request whose answer lacks what was asked for. */
public final class UnreadableAnswer {

  private UnreadableAnswer() {}

  /** Returns a failure that leaves open whether a request that is not repeatable had an effect. */
  public static ApiException to(ApiRequest request) {
    return ApiException.withoutAnswer(
        request.repeatable() ? Kind.NOT_DONE : Kind.UNKNOWN_OUTCOME,
        Reason.REQUEST,
        "Bolna answered " + request + " without what was asked for");
  }
}
