package io.github.camundabolna.bolna.client.subaccount;

import io.github.camundabolna.http.ApiRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A period of usage.
 *
 * @param from empty for the start of the current month in UTC
 * @param to empty for the end of the current day in UTC
 */
public record UsagePeriod(Optional<Instant> from, Optional<Instant> to) {

  /** The longest period that Bolna accepts. */
  public static final Duration MAX_RANGE = Duration.ofDays(32);

  ApiRequest addTo(ApiRequest request) {
    return request
        .with("from", from.map(UsagePeriod::rounded))
        .with("to", to.map(UsagePeriod::rounded));
  }

  private static Instant rounded(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS);
  }
}
