package io.github.camundabolna.benchmarks.campaign;

import io.camunda.client.api.response.DocumentReferenceResponse;
import io.github.camundabolna.benchmarks.stack.BenchmarkStack;
import io.github.camundabolna.benchmarks.stack.ConditionWait;
import io.github.camundabolna.benchmarks.stack.StackSettings;
import io.github.camundabolna.simulator.BolnaSimulator;
import io.github.camundabolna.simulator.SimulatorSettings;
import io.github.camundabolna.simulator.journal.BatchEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A simulated Bolna, an engine, and a runtime with little memory.
 *
 * @param longestStep how long to wait for the end of a step
 */
record CampaignRuntime(BolnaSimulator bolna, BenchmarkStack stack, GcLog gc, Duration longestStep)
    implements AutoCloseable {

  private static final String API_KEY = "benchmark-api-key";
  private static final Duration REQUEST_TIMEOUT = Duration.ofMinutes(3);
  private static final String COMPLETED = "completed";

  /**
   * Starts all of them.
   *
   * @param stock settings of the runtime
   * @param folder for the log of its garbage collector
   */
  static CampaignRuntime start(CampaignSize size, StackSettings stock, Path folder) {
    GcLog gc = new GcLog(folder.toAbsolutePath().resolve("campaign-gc.log"));
    BolnaSimulator bolna = BolnaSimulator.start(simulator(size));
    StackSettings settings =
        stock
            .withVariable("BOLNA_BASE_URL", bolna.baseUri().toString())
            .withVariable("BOLNA_API_KEY", API_KEY)
            .withJvmOptions(
                "-Xmx%dm".formatted(size.heapMegabytes()),
                "-XX:+ExitOnOutOfMemoryError",
                gc.option());
    CampaignRuntime started =
        new CampaignRuntime(bolna, BenchmarkStack.start(settings), gc, size.longestStep());
    started.processes().deploy();
    return started;
  }

  /** Calls end soon, because nothing is measured while they last. */
  private static SimulatorSettings simulator(CampaignSize size) {
    return SimulatorSettings.defaults()
        .withApiKey(API_KEY)
        .withConcurrency(size.calls())
        .withStep(Duration.ofMillis(1));
  }

  CampaignProcesses processes() {
    return new CampaignProcesses(stack, longestStep);
  }

  DocumentReferenceResponse store(byte[] csv) {
    return stack
        .client()
        .newCreateDocumentCommand()
        .content(csv)
        .fileName("people.csv")
        .contentType("text/csv")
        .requestTimeout(REQUEST_TIMEOUT)
        .send()
        .join();
  }

  /** Returns how many requests Bolna has received. */
  long requests() {
    return bolna.journal().requestCounts().values().stream().mapToLong(Long::longValue).sum();
  }

  /** Waits until a batch has ended, and returns when that was noticed. */
  Optional<Instant> awaitBatch(String batchId) {
    boolean ended =
        ConditionWait.until(
            longestStep,
            () ->
                bolna
                    .journal()
                    .batch(batchId)
                    .map(BatchEntry::status)
                    .filter(COMPLETED::equals)
                    .isPresent());
    return ended ? Optional.of(Instant.now()) : Optional.empty();
  }

  @Override
  public void close() {
    stack.close();
    bolna.close();
  }
}
