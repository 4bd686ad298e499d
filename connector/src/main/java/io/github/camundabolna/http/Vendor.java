package io.github.camundabolna.http;

import java.net.URI;
import java.util.function.Function;

/**
 * What the neutral packages need to know of a vendor.
 *
 * @param name as sentences call it
 * @param prefix of its settings and error codes, in capitals; in lower case, it begins the names of
 *     inputs
 * @param apiUrl of its API, unless a setting says otherwise
 * @param requestsPerMinute that it allows an account; larger groups have a multiple
 * @param rateLimitGroup the group that a request is counted in
 */
public record Vendor(
    String name,
    String prefix,
    URI apiUrl,
    int requestsPerMinute,
    Function<ApiRequest, RateLimitGroup> rateLimitGroup) {

  /** Returns the name of a setting or an error code of this vendor. */
  public String prefixed(String suffix) {
    return prefix + "_" + suffix;
  }
}
