package io.github.camundabolna.http;

import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.ApiException.Reason;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What the vendor-neutral packages need to know about a vendor.
 *
 * @param name for messages
 * @param prefix of its settings and error codes, in uppercase; in lowercase, of its inputs
 * @param apiUrl base URL of its API, unless a setting replaces it
 * @param requestsPerMinute limit per account; larger groups have a multiple
 * @param clockSkew maximum difference between its clock and the clock of the engine or this runtime
 * @param ownCodes name of the error code for each HTTP status that has another meaning than usual
 * @param rateLimitGroup returns the group of a request
 */
public record Vendor(
    String name,
    String prefix,
    URI apiUrl,
    int requestsPerMinute,
    Duration clockSkew,
    Map<Integer, String> ownCodes,
    BiFunction<RequestPurpose, ApiRequest, RateLimitGroup> rateLimitGroup) {

  /** Returns the name of a setting or an error code of this vendor. */
  public String prefixed(String suffix) {
    return prefix + "_" + suffix;
  }

  /**
   * Returns the failure of a request whose response lacks the expected data. The outcome is unknown
   * unless the request is repeatable.
   */
  public ApiException unreadableAnswer(ApiRequest request) {
    return ApiException.withoutAnswer(
        request.repeatable() ? Kind.SAFE_TO_RETRY : Kind.UNKNOWN_OUTCOME,
        Reason.REQUEST,
        name + " answered " + request + " without the expected data");
  }
}
