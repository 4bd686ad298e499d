package io.github.camundabolna.faultcampaign;

import io.github.camundabolna.simulator.journal.Journal;
import io.github.camundabolna.simulator.journal.PlacedCall;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the simulator reports at the end.
 *
 * @param dialed the executions that were dialed, and when they were accepted, by number
 * @param accepted the number of accepted calls, dialed or not
 * @param acknowledgedEnds when the first acknowledged webhook about the end of a call was sent, in
 *     milliseconds since 1970, by execution id
 * @param requests the number of requests to each endpoint
 * @param webhooksReceived the number of webhooks answered with 2xx
 */
record SimulatorReport(
    Map<String, List<String>> dialed,
    int accepted,
    Map<String, Long> acknowledgedEnds,
    Map<String, Long> requests,
    long webhooksReceived) {

  static SimulatorReport of(Journal journal) {
    Map<String, List<String>> dialed =
        journal.dialedCalls().stream()
            .collect(
                Collectors.groupingBy(
                    PlacedCall::number,
                    Collectors.mapping(SimulatorReport::description, Collectors.toList())));
    Map<String, Long> acknowledgedEnds = new HashMap<>();
    journal
        .placedCalls()
        .forEach(
            call ->
                journal
                    .firstAcknowledgedEnd(call.executionId())
                    .ifPresent(at -> acknowledgedEnds.put(call.executionId(), at.toEpochMilli())));
    return new SimulatorReport(
        dialed,
        journal.placedCalls().size(),
        acknowledgedEnds,
        journal.requestCounts(),
        journal.webhooks().acknowledged());
  }

  private static String description(PlacedCall call) {
    return call.executionId() + " at " + call.at();
  }

  /** Returns the numbers that were dialed for more than one execution. */
  Map<String, List<String>> moreThanOnce() {
    Map<String, List<String>> more = new TreeMap<>(dialed);
    more.values().removeIf(executions -> executions.size() == 1);
    return more;
  }

  Optional<Instant> firstAcknowledgedEnd(String executionId) {
    return Optional.ofNullable(acknowledgedEnds.get(executionId)).map(Instant::ofEpochMilli);
  }

  /** Returns how many calls were stopped before they were dialed. */
  long stoppedInQueue() {
    return accepted - dialed.values().stream().mapToLong(List::size).sum();
  }

  long allRequests() {
    return requests.values().stream().mapToLong(Long::longValue).sum();
  }
}
