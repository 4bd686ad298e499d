package io.github.camundabolna.faultcampaign;

import io.github.camundabolna.localcamunda.neighbor.NeighborJobGenerator;
import io.github.camundabolna.localcamunda.records.ProcessJournal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * The result of a campaign, read from the journals of the engine and the simulators.
 *
 * @param expected how many people the campaign calls
 * @param outcomes of all processes that were started
 * @param dialedTwice the calls to every number that was dialed for more than one of them
 * @param bySweep how many processes continued before an acknowledged webhook reported the end of
 *     their call
 * @param neighbor the jobs of another connector
 * @param duration from the first start to the last end
 */
record Findings(
    int expected,
    List<InstanceOutcome> outcomes,
    Map<String, List<String>> dialedTwice,
    long bySweep,
    Map<Vendor, SimulatorReport> reports,
    NeighborFindings neighbor,
    Duration duration) {

  static Findings read(
      int expected,
      ProcessJournal journal,
      Map<Vendor, SimulatorReport> reports,
      EngineClock clock,
      DisruptionLog disruptions,
      Duration duration) {
    List<InstanceOutcome> outcomes =
        reports.keySet().stream().flatMap(vendor -> outcomes(vendor, journal)).toList();
    return new Findings(
        expected,
        outcomes,
        dialedTwice(reports),
        outcomes.stream().filter(outcome -> bySweep(outcome, reports, clock)).count(),
        reports,
        NeighborFindings.read(
            NeighborJobGenerator.jobs(journal, clock::toWallClock), disruptions, Instant.now()),
        duration);
  }

  private static Stream<InstanceOutcome> outcomes(Vendor vendor, ProcessJournal journal) {
    return journal.instancesOf(vendor.process()).stream()
        .map(key -> InstanceOutcome.of(vendor, key, journal));
  }

  private static Map<String, List<String>> dialedTwice(Map<Vendor, SimulatorReport> reports) {
    Map<String, List<String>> dialedTwice = new TreeMap<>();
    reports.values().forEach(report -> dialedTwice.putAll(report.moreThanOnce()));
    return dialedTwice;
  }

  private static boolean bySweep(
      InstanceOutcome outcome, Map<Vendor, SimulatorReport> reports, EngineClock clock) {
    SimulatorReport report = reports.get(outcome.vendor());
    Optional<Instant> ended = outcome.endedAt().map(clock::toWallClock);
    return ended
        .filter(
            at ->
                report
                    .firstAcknowledgedEnd(outcome.callId())
                    .filter(sent -> sent.isBefore(at))
                    .isEmpty())
        .isPresent();
  }

  long correct() {
    return outcomes.stream().filter(InstanceOutcome::correct).count();
  }

  List<InstanceOutcome> incorrect() {
    return outcomes.stream().filter(InstanceOutcome::incorrect).toList();
  }

  List<InstanceOutcome> waiting() {
    return outcomes.stream().filter(InstanceOutcome::waiting).toList();
  }

  List<InstanceOutcome> incidents() {
    return outcomes.stream().filter(outcome -> outcome.incident().isPresent()).toList();
  }

  /** Returns how many processes called people with this vendor. */
  long started(Vendor vendor) {
    return outcomes.stream().filter(outcome -> outcome.vendor() == vendor).count();
  }

  double requestsPerCall(Vendor vendor) {
    return (double) reports.get(vendor).allRequests() / started(vendor);
  }

  long webhooksReceived() {
    return sum(SimulatorReport::webhooksReceived);
  }

  /** Returns how many calls were stopped before they were dialed. */
  long stoppedInQueue() {
    return sum(SimulatorReport::stoppedInQueue);
  }

  private long sum(ToLongFunction<SimulatorReport> figure) {
    return reports.values().stream().mapToLong(figure).sum();
  }

  /**
   * Returns whether everyone was called once, no process was forgotten, and the neighbor was not
   * slowed down.
   */
  boolean passed() {
    return outcomes.size() == expected
        && correct() == expected
        && dialedTwice.isEmpty()
        && !neighbor.slowedDown();
  }
}
