package io.github.camundabolna.benchmarks.waiting;

import io.github.camundabolna.benchmarks.section.BenchmarkRun;
import io.github.camundabolna.benchmarks.stack.RuntimeVitals;
import java.time.Duration;
import java.time.Instant;

/**
 * Measures one kind of wait, with as many instances as there are calls. A round is a look: all
 * looks of an hour are alike, because no call ends and their ages are those of any time.
 */
record WaitMeasurement(BenchmarkRun run, WaitingStack stack, WaitKind kind) {

  private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(10);
  private static final Duration BRIEF_INTERVAL = Duration.ofSeconds(1);
  private static final String SINGLE_CALL = "GET /executions/{id}";

  /**
   * A look of all waits.
   *
   * @param engine requests to the engine until then, so that both counts cover the same time
   */
  private record Look(Instant at, EngineTraffic engine) {}

  void measure() {
    Duration interval = run.brief() ? BRIEF_INTERVAL : SHORTEST_INTERVAL;
    LookWatch watch = new LookWatch(stack.bolna().journal(), kind, interval);
    Instant begun = Instant.now();
    stack.startWaits(kind, interval);
    run.progress(
        "%s: %,d instances wait after %d seconds", kind.subject(), instances(), age(begun));
    if (run.brief()) {
      round(1, watch, new Look(begun, engineTraffic()));
    } else {
      rounds(watch);
    }
    run.progress(
        "%s: %,d instances measured after %d seconds", kind.subject(), instances(), age(begun));
  }

  private static long age(Instant begun) {
    return Duration.between(begun, Instant.now()).toSeconds();
  }

  /** The first look after the last start may still miss instances, and the next one reads them. */
  private void rounds(LookWatch watch) {
    Look look = next(watch, watch.next(Instant.now()));
    for (int round = 0; round <= run.rounds(); round++) {
      look = round(round, watch, look);
    }
    if (kind == WaitKind.POLLING) {
      run.record(figures().firstReads(), 1, stack.bolna().journal().requestCount(SINGLE_CALL));
    }
  }

  private Look next(LookWatch watch, Instant after) {
    return new Look(watch.next(after), engineTraffic());
  }

  private Look round(int round, LookWatch watch, Look before) {
    Look look = next(watch, before.at());
    long toEngine = look.engine().since(before.engine());
    long toBolna = watch.requests(before.at(), look.at());
    record(round, toBolna, toEngine);
    run.progress(
        "%s: %,d instances, round %d: %,d requests to Bolna, %,d to the engine",
        kind.subject(), instances(), round, toBolna, toEngine);
    RuntimeVitals vitals = RuntimeVitals.read(stack.stack().runtime());
    run.record(figures().heap(), round, vitals.heapAfterGc() / 1e6);
    run.record(figures().threads(), round, vitals.threads());
    return look;
  }

  private void record(int round, long toBolna, long toEngine) {
    double looks = kind.looksAlone() ? (double) toBolna / instances() : 1;
    run.record(figures().requestsToBolna(), round, toBolna / looks);
    run.record(figures().requestsToBolnaInAnHour(), round, toBolna / looks * kind.looksPerHour());
    run.record(figures().requestsToEngine(), round, toEngine / looks / instances());
    run.record(figures().requestsToEngineInAnHour(), round, toEngine / looks * kind.looksPerHour());
  }

  private EngineTraffic engineTraffic() {
    return EngineTraffic.of(stack.stack().engine().requestCounts());
  }

  private int instances() {
    return stack.bolna().calls().size();
  }

  private WaitFigures figures() {
    return new WaitFigures(kind, instances());
  }
}
