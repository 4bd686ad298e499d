package io.github.camundabolna.callingbox.client;

import io.github.camundabolna.http.HttpSettings;
import io.github.camundabolna.http.RateLimitGroup;
import io.github.camundabolna.http.Vendor;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Describes CallingBox to the vendor-neutral packages, and holds what its clients share. */
public final class CallingBox {

  /** The first segment of every path. */
  public static final String API_VERSION = "v1";

  /** CallingBox documents no limit, so the connector sets one that a runtime never exceeds. */
  private static final int REQUESTS_PER_MINUTE = 300;

  private static final Duration CLOCK_SKEW = Duration.ofMinutes(2);

  private static final RateLimitGroup ALL = new RateLimitGroup("all requests", 1);

  public static final Vendor VENDOR =
      new Vendor(
          "CallingBox",
          "CALLINGBOX",
          URI.create("https://api.callingbox.io"),
          REQUESTS_PER_MINUTE,
          CLOCK_SKEW,
          Map.of(404, "NOT_FOUND", 502, "NOT_PLACED"),
          request -> ALL);

  private CallingBox() {}

  /**
   * Returns the settings of this process. Don't call it in constructors of connectors, see {@link
   * HttpSettings#ofThisProcess}.
   */
  public static HttpSettings settingsOfThisProcess() {
    return HttpSettings.ofThisProcess(VENDOR);
  }
}
