package io.github.camundabolna.callingbox.client;

import io.github.camundabolna.http.ApiRequest;
import io.github.camundabolna.http.HttpSettings;
import io.github.camundabolna.http.RateLimitGroup;
import io.github.camundabolna.http.RequestPurpose;
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

  private static final String SCHEDULED_USE = "polls and sweeps";

  /** This list has no pages, so each request reads a part of the account's whole history. */
  private static final RateLimitGroup HISTORY = new RateLimitGroup("GET /v1/calls", 1);

  /** Both leave at least half of the lists to look-ups, so that late jobs don't wait for them. */
  private static final RateLimitGroup SCHEDULED_HISTORY = HISTORY.part(SCHEDULED_USE, 1, 4);

  private static final RateLimitGroup HISTORY_ON_DEMAND = HISTORY.part("operations", 1, 4);

  /** A burst of reads must not delay it. */
  private static final RateLimitGroup PLACEMENT = new RateLimitGroup("POST /v1/calls", 5);

  private static final RateLimitGroup OTHER = new RateLimitGroup("all others", 5);

  /** A fifth is for jobs and events, which can't wait as long. What they leave isn't lost. */
  private static final RateLimitGroup OTHER_SCHEDULED = OTHER.part(SCHEDULED_USE, 4, 5).withSpare();

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

  private static RateLimitGroup rateLimitGroup(RequestPurpose purpose, ApiRequest request) {
    if (!request.path().equals(CALLS)) {
      return purpose == RequestPurpose.SCHEDULED ? OTHER_SCHEDULED : OTHER;
    }
    return request.method().equals("GET") ? history(purpose) : PLACEMENT;
  }

  private static RateLimitGroup history(RequestPurpose purpose) {
    return switch (purpose) {
      case LOOK_UP -> HISTORY;
      case ON_DEMAND -> HISTORY_ON_DEMAND;
      case SCHEDULED -> SCHEDULED_HISTORY;
    };
  }
}
