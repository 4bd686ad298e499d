package io.github.camundabolna.benchmarks.recovery;

import java.time.Duration;

/**
 * What was measured after an outage.
 *
 * @param untilFirstRequest from the start of the runtime to its first request to Bolna
 * @param time from that request until the last process has continued
 * @param lists requests for lists of calls
 * @param otherRequests all other requests to Bolna
 * @param limited requests that Bolna answered with 429
 * @param continued processes that have continued
 */
record Recovery(
    Duration untilFirstRequest,
    Duration time,
    long lists,
    long otherRequests,
    long limited,
    int continued) {

  long requests() {
    return lists + otherRequests;
  }
}
