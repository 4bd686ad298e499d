package io.github.camundabolna.faultcampaign;

import io.github.camundabolna.localcamunda.neighbor.NeighborJobGenerator;
import io.github.camundabolna.localcamunda.records.ProcessJournal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result of a campaign, read from the journals of the engine and the simulator.
 *
 * @param expected how many people the campaign calls
 * @param outcomes of all processes that were started
 * @param dialedTwice the executions of every number that was dialed for more than one of them
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
    SimulatorReport report,
    NeighborFindings neighbor,
    Duration duration) {

  static Findings read(
      int expected,
      ProcessJournal journal,
      SimulatorReport report,
      EngineClock clock,
      DisruptionLog disruptions,
      Duration duration) {
    List<InstanceOutcome> outcomes =
        journal.instancesOf(FaultCampaign.PROCESS).stream()
            .map(key -> InstanceOutcome.of(key, journal))
            .toList();
    return new Findings(
        expected,
        outcomes,
        report.moreThanOnce(),
        outcomes.stream().filter(outcome -> bySweep(outcome, report, clock)).count(),
        report,
        NeighborFindings.read(
            NeighborJobGenerator.jobs(journal, clock::toWallClock), disruptions, Instant.now()),
        duration);
  }

  private static boolean bySweep(
      InstanceOutcome outcome, SimulatorReport report, EngineClock clock) {
    Optional<Instant> ended = outcome.endedAt().map(clock::toWallClock);
    return ended
        .filter(
            at ->
                report
                    .firstAcknowledgedEnd(outcome.executionId())
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

  double requestsPerCall() {
    return (double) report.allRequests() / expected;
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
