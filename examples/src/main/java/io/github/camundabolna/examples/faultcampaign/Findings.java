package io.github.camundabolna.examples.faultcampaign;

import io.github.camundabolna.examples.engine.records.ProcessBook;
import io.github.camundabolna.examples.neighbor.Neighbor;
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
    List<Fate> fates,
    Map<String, List<String>> twice,
    long bySweep,
    SimulatorBooks bolna,
    NeighborFindings neighbor,
    Duration took) {

  static Findings read(
      int wanted,
      ProcessBook book,
      SimulatorBooks bolna,
      EngineClock clock,
      Disturbances disturbances,
      Duration took) {
    List<Fate> fates =
        book.instancesOf(FaultCampaign.PROCESS).stream().map(key -> Fate.of(key, book)).toList();
    return new Findings(
        wanted,
        fates,
        bolna.moreThanOnce(),
        fates.stream().filter(fate -> bySweep(fate, bolna, clock)).count(),
        bolna,
        NeighborFindings.read(Neighbor.jobs(book, clock::onTheWall), disturbances, Instant.now()),
        took);
  }

  private static boolean bySweep(Fate fate, SimulatorBooks bolna, EngineClock clock) {
    Optional<Instant> ended = fate.endedAt().map(clock::onTheWall);
    return ended
        .filter(at -> bolna.told(fate.executionId()).filter(told -> told.isBefore(at)).isEmpty())
        .isPresent();
  }

  long right() {
    return fates.stream().filter(Fate::right).count();
  }

  List<Fate> wrong() {
    return fates.stream().filter(Fate::wrong).toList();
  }

  List<Fate> waiting() {
    return fates.stream().filter(Fate::waiting).toList();
  }

  List<Fate> incidents() {
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
