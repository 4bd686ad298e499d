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
 * What the simulator knows at the end.
 *
 * @param rung the executions for which a phone rang, and when they were accepted, by number
 * @param accepted calls that Bolna has taken, whether or not a phone rang
 * @param endTold when the webhook was sent that told of the end of a call and was acknowledged; in
 *     milliseconds since 1970, by execution id
 * @param requests how many each endpoint got
 * @param webhooksReceived webhooks that were answered with 2xx
 */
record SimulatorReport(
    Map<String, List<String>> rung,
    int accepted,
    Map<String, Long> endTold,
    Map<String, Long> requests,
    long webhooksReceived) {

  static SimulatorReport of(Journal books) {
    Map<String, List<String>> rung =
        books.dialedCalls().stream()
            .collect(
                Collectors.groupingBy(
                    PlacedCall::number,
                    Collectors.mapping(SimulatorReport::said, Collectors.toList())));
    Map<String, Long> endTold = new HashMap<>();
    books
        .placedCalls()
        .forEach(
            dial ->
                books
                    .firstAcknowledgedEnd(dial.executionId())
                    .ifPresent(at -> endTold.put(dial.executionId(), at.toEpochMilli())));
    return new SimulatorReport(
        rung,
        books.placedCalls().size(),
        endTold,
        books.requestCounts(),
        books.webhooks().acknowledged());
  }

  private static String said(PlacedCall dial) {
    return dial.executionId() + " at " + dial.at();
  }

  /** Those whose phone rang for more than one execution. */
  Map<String, List<String>> moreThanOnce() {
    Map<String, List<String>> more = new TreeMap<>(rung);
    more.values().removeIf(executions -> executions.size() == 1);
    return more;
  }

  Optional<Instant> told(String executionId) {
    return Optional.ofNullable(endTold.get(executionId)).map(Instant::ofEpochMilli);
  }

  /** Calls that were stopped before a phone rang. */
  long takenBack() {
    return accepted - rung.values().stream().mapToLong(List::size).sum();
  }

  long allRequests() {
    return requests.values().stream().mapToLong(Long::longValue).sum();
  }
}
