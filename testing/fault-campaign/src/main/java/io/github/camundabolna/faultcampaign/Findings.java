package io.github.camundabolna.faultcampaign;

import io.github.camundabolna.localcamunda.neighbor.NeighborJobGenerator;
import io.github.camundabolna.localcamunda.records.ProcessJournal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a campaign has come to, read from the books of the engine and of the simulator.
 *
 * @param wanted how many people were to be called
 * @param fates of all whose process was started
 * @param twice the executions of those whose phone rang for more than one of them, by number
 * @param bySweep how many processes went on though no webhook that told of the end of their call
 *     had been sent by then and was acknowledged
 * @param neighbor how the jobs of another connector fared
 * @param took from the first start to the last end
 */
record Findings(
    int wanted,
    List<InstanceOutcome> fates,
    Map<String, List<String>> twice,
    long bySweep,
    SimulatorReport bolna,
    NeighborFindings neighbor,
    Duration took) {

  static Findings read(
      int wanted,
      ProcessJournal journal,
      SimulatorReport bolna,
      EngineClock clock,
      DisruptionLog disturbances,
      Duration took) {
    List<InstanceOutcome> fates =
        journal.instancesOf(FaultCampaign.PROCESS).stream()
            .map(key -> InstanceOutcome.of(key, journal))
            .toList();
    return new Findings(
        wanted,
        fates,
        bolna.moreThanOnce(),
        fates.stream().filter(fate -> bySweep(fate, bolna, clock)).count(),
        bolna,
        NeighborFindings.read(
            NeighborJobGenerator.jobs(journal, clock::onTheWall), disturbances, Instant.now()),
        took);
  }

  private static boolean bySweep(InstanceOutcome fate, SimulatorReport bolna, EngineClock clock) {
    Optional<Instant> ended = fate.endedAt().map(clock::onTheWall);
    return ended
        .filter(at -> bolna.told(fate.executionId()).filter(told -> told.isBefore(at)).isEmpty())
        .isPresent();
  }

  long right() {
    return fates.stream().filter(InstanceOutcome::right).count();
  }

  List<InstanceOutcome> wrong() {
    return fates.stream().filter(InstanceOutcome::wrong).toList();
  }

  List<InstanceOutcome> waiting() {
    return fates.stream().filter(InstanceOutcome::waiting).toList();
  }

  List<InstanceOutcome> incidents() {
    return fates.stream().filter(fate -> fate.incident().isPresent()).toList();
  }

  double requestsPerCall() {
    return (double) bolna.allRequests() / wanted;
  }

  /** True if everybody was called once, nobody was forgotten and the neighbor did not suffer. */
  boolean clean() {
    return fates.size() == wanted && right() == wanted && twice.isEmpty() && !neighbor.suffered();
  }
}
