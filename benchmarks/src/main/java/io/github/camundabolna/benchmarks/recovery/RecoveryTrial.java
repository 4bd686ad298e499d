package io.github.camundabolna.benchmarks.recovery;

import io.github.camundabolna.benchmarks.stack.BenchmarkStack;
import io.github.camundabolna.benchmarks.stack.ConditionWait;
import io.github.camundabolna.benchmarks.stack.StackSettings;
import io.github.camundabolna.localcamunda.EmbeddedEngine;
import io.github.camundabolna.simulator.BolnaSimulator;
import io.github.camundabolna.simulator.SimulatorSettings;
import io.github.camundabolna.simulator.journal.Journal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/**
 * One outage and the recovery from it, each with an engine, a runtime, and a Bolna of its own.
 *
 * @param stock settings of the runtime
 */
record RecoveryTrial(Outage outage, RecoveryWait kind, StackSettings stock) {

  private static final String AGENT = "11111111-2222-4333-8444-555555555555";
  private static final String API_KEY = "benchmark-api-key";
  private static final String SECRET = "benchmark-webhook-secret-of-nobody";
  private static final String LISTS = "GET /v2/agent/{id}/executions";
  private static final Duration LONGEST_START = Duration.ofMinutes(5);
  private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(30);

  /** What was prepared while no runtime ran. */
  private record Prepared(WaitingProcesses processes, Instant runtimeStart) {}

  /** Lets calls end while no runtime runs, starts one, and waits until all processes continue. */
  Recovery run() {
    AtomicReference<Prepared> prepared = new AtomicReference<>();
    try (BolnaSimulator bolna = BolnaSimulator.start(simulator());
        BenchmarkStack stack =
            BenchmarkStack.start(settings(bolna), engine -> prepared.set(prepare(engine, bolna)))) {
      Instant first = awaitFirstRequest(bolna.journal());
      WaitingProcesses processes = prepared.get().processes();
      processes.awaitContinued(stack.runtime(), LONGEST_RECOVERY);
      Duration start = Duration.between(prepared.get().runtimeStart(), first);
      return recovery(bolna.journal(), start, first, processes.continuedAt());
    }
  }

  private SimulatorSettings simulator() {
    return SimulatorSettings.defaults().withApiKey(API_KEY).withRateLimits(outage.speed());
  }

  private StackSettings settings(BolnaSimulator bolna) {
    return stock
        .withVariable("BOLNA_BASE_URL", bolna.baseUri().toString())
        .withVariable("BOLNA_API_KEY", API_KEY)
        .withVariable("BOLNA_WEBHOOK_SECRET", SECRET)
        .withVariable("BOLNA_REQUESTS_PER_MINUTE", "" + outage.requestsPerMinute());
  }

  /** Inbound calls have ended when they're recorded, and their events lead nowhere. */
  private Prepared prepare(EmbeddedEngine engine, BolnaSimulator bolna) {
    List<String> calls =
        IntStream.range(0, outage.calls())
            .mapToObj(n -> bolna.simulateInboundCall(AGENT, "+9198%08d".formatted(n)))
            .toList();
    WaitingProcesses processes = WaitingProcesses.start(kind, engine, calls);
    bolna.slowDown(outage.measuredLatency());
    return new Prepared(processes, Instant.now());
  }

  /** The journal keeps only the latest requests, so it's read at once. */
  private static Instant awaitFirstRequest(Journal journal) {
    if (!ConditionWait.until(LONGEST_START, () -> !journal.requests().isEmpty())) {
      throw new IllegalStateException("the runtime has sent no request to Bolna");
    }
    return journal.requests().get(0).at();
  }

  private static Recovery recovery(
      Journal journal, Duration start, Instant first, List<Instant> continued) {
    Instant last = continued.stream().max(Instant::compareTo).orElse(Instant.now());
    long lists = journal.requestCount(LISTS);
    long all = journal.requestCounts().values().stream().mapToLong(Long::longValue).sum();
    return new Recovery(
        start,
        Duration.between(first, last),
        lists,
        all - lists,
        journal.limitedRequestCount(),
        continued.size());
  }
}
