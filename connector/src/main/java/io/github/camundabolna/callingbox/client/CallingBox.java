package io.github.camundabolna.callingbox.client;

import io.github.camundabolna.http.ApiRequest;
import io.github.camundabolna.http.HttpSettings;
import io.github.camundabolna.http.RateLimitGroup;
import io.github.camundabolna.http.Vendor;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Describes CallingBox to the vendor-neutral packages, and holds what its clients share. */
public final class CallingBox {

  /** The first segment of every path. */
  public static final String API_VERSION = "v1";

  /** CallingBox documents no limit, so the connector sets its own. */
  private static final int REQUESTS_PER_MINUTE = 60;

  private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

  /** This list has no pages, so each request reads a part of the account's whole history. */
  private static final RateLimitGroup HISTORY = new RateLimitGroup("GET /v1/calls", 1);

  /** A burst of reads must not delay it. */
  private static final RateLimitGroup PLACEMENT = new RateLimitGroup("POST /v1/calls", 5);

  private static final RateLimitGroup OTHER = new RateLimitGroup("all others", 5);

  private static final List<String> CALLS = List.of(API_VERSION, "calls");

  public static final Vendor VENDOR =
      new Vendor(
          "CallingBox",
          "CALLINGBOX",
          URI.create("https://api.callingbox.io"),
          REQUESTS_PER_MINUTE,
          CLOCK_SKEW,
          Map.of(404, "NOT_FOUND", 502, "NOT_PLACED"),
          CallingBox::rateLimitGroup);

  private CallingBox() {}

  /**
   * Returns the settings of this process. Don't call it in constructors of connectors, see {@link
   * HttpSettings#ofThisProcess}.
   */
  public static HttpSettings settingsOfThisProcess() {
    return HttpSettings.ofThisProcess(VENDOR);
  }

  private static RateLimitGroup rateLimitGroup(ApiRequest request) {
    if (!request.path().equals(CALLS)) {
      return OTHER;
    }
    return request.method().equals("GET") ? HISTORY : PLACEMENT;
  }
}
