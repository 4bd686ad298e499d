package io.github.camundabolna.faultcampaign;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a simulator reports at the end.
 *
 * @param dialed the calls that were dialed, and when they were accepted, by number
 * @param accepted the number of accepted calls, dialed or not
 * @param acknowledgedEnds when the first acknowledged webhook about the end of a call was sent, in
 *     milliseconds since 1970, by call ID
 * @param requests the number of requests to each endpoint
 * @param webhooksReceived the number of webhooks answered with 2xx
 */
record SimulatorReport(
    Map<String, List<String>> dialed,
    int accepted,
    Map<String, Long> acknowledgedEnds,
    Map<String, Long> requests,
    long webhooksReceived) {

  /** Returns the numbers that were dialed for more than one call. */
  Map<String, List<String>> moreThanOnce() {
    Map<String, List<String>> more = new TreeMap<>(dialed);
    more.values().removeIf(calls -> calls.size() == 1);
    return more;
  }

  Optional<Instant> firstAcknowledgedEnd(String callId) {
    return Optional.ofNullable(acknowledgedEnds.get(callId)).map(Instant::ofEpochMilli);
  }

  /** Returns how many calls were stopped before they were dialed. */
  long stoppedInQueue() {
    return accepted - dialed.values().stream().mapToLong(List::size).sum();
  }

  long allRequests() {
    return requests.values().stream().mapToLong(Long::longValue).sum();
  }
}
