package io.github.camundabolna.faultcampaign;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

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

  /**
   * Creates a report.
   *
   * @param placed every accepted call
   * @param dialed those that may have rung a phone
   * @param acknowledgedEnd the first acknowledged webhook about the end of a call, by its ID
   */
  static SimulatorReport of(
      List<ReportedCall> placed,
      List<ReportedCall> dialed,
      Function<String, Optional<Instant>> acknowledgedEnd,
      Map<String, Long> requests,
      long webhooksReceived) {
    Map<String, Long> acknowledgedEnds = new HashMap<>();
    placed.forEach(
        call ->
            acknowledgedEnd
                .apply(call.id())
                .ifPresent(at -> acknowledgedEnds.put(call.id(), at.toEpochMilli())));
    Map<String, List<String>> byNumber =
        dialed.stream()
            .collect(
                Collectors.groupingBy(
                    ReportedCall::number,
                    Collectors.mapping(ReportedCall::toString, Collectors.toList())));
    return new SimulatorReport(
        byNumber, placed.size(), acknowledgedEnds, requests, webhooksReceived);
  }

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
