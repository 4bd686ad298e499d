package io.github.camundabolna.benchmarks.recovery;

import java.time.Duration;
import java.util.Locale;

/**
 * An outage during which calls end, and Bolna's limits for what comes afterward.
 *
 * @param calls that end while no runtime runs
 * @param latency of each of Bolna's responses
 * @param speed how many times as fast as in reality it's measured: so many times higher are the
 *     limits, and so many times shorter is the latency
 */
record Outage(int calls, Duration latency, int speed) {

  /** Of {@code POST /call} and of lists, for an account. */
  private static final int LISTS_PER_MINUTE = 500;

  /** Of all other requests, such as the one for each call. */
  private static final int READS_PER_MINUTE = 1000;

  private static final int CALLS_PER_LIST = 50;

  /** Returns the circumstances as the report shows them. */
  String row() {
    String row = String.format(Locale.ROOT, "%,d calls, %d ms", calls, latency.toMillis());
    return speed == 1 ? row : row + " (%d times as fast)".formatted(speed);
  }

  /** Returns the setting {@code BOLNA_REQUESTS_PER_MINUTE}. */
  int requestsPerMinute() {
    return LISTS_PER_MINUTE * speed;
  }

  /** Returns the latency of the simulator. */
  Duration measuredLatency() {
    return latency.dividedBy(speed);
  }

  /** Returns what a measured time would be in reality. */
  double realMinutes(Duration measured) {
    return measured.toMillis() / 60_000.0 * speed;
  }

  /** Returns the real minutes that Bolna's limits allow, without a burst at the start. */
  double leastMinutes() {
    return Math.max((double) calls / READS_PER_MINUTE, (double) leastLists() / LISTS_PER_MINUTE);
  }

  /** Returns the requests without which the ends of the calls can't be known. */
  long leastRequests() {
    return calls + leastLists();
  }

  private long leastLists() {
    return Math.ceilDiv(calls, CALLS_PER_LIST);
  }
}
