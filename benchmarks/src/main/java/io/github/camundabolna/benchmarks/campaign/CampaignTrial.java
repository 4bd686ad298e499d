package io.github.camundabolna.benchmarks.campaign;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * The batches of one connector: a large one that is created, and a smaller one whose results are
 * collected.
 *
 * @param results receives what each successful step took
 * @param problems receives why a step failed
 */
record CampaignTrial(
    CampaignSize size,
    BatchClientKind client,
    CampaignRuntime runtime,
    Consumer<StepResult> results,
    Consumer<String> problems) {

  private static final String AGENT = "11111111-2222-4333-8444-555555555555";
  private static final String WAIT_PROCESS = "campaign-wait";
  private static final int WARM_UP = 100;
  private static final Duration SOON = Duration.ofMinutes(3);
  private static final Duration NOT_NOW = Duration.ofDays(20);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);

  /** Measures each step after a warm-up; steps that need a failed one are left out. */
  void run() {
    create(WARM_UP, NOT_NOW);
    StepMeter meter = StepMeter.start(runtime);
    create(size.contacts(), NOT_NOW)
        .ifPresent(created -> report(CampaignStep.CREATE, meter, duration(created)));
    soon().ifPresent(this::collect);
    if (client == BatchClientKind.BOLNA) {
      soon().ifPresent(this::await);
    }
  }

  private Optional<String> soon() {
    return create(size.calls(), SOON).flatMap(runtime.processes()::batchId);
  }

  private Optional<Long> create(int contacts, Duration ahead) {
    Map<String, Object> variables =
        Map.of(
            "agentId",
            AGENT,
            "contactsFile",
            runtime.store(ContactCsv.of(contacts)),
            "startAt",
            TIME.format(Instant.now().plus(ahead)));
    return run(client.createProcess(), variables);
  }

  private void collect(String batchId) {
    if (runtime.awaitBatch(batchId).isEmpty()) {
      problems.accept(notEnded(batchId));
      return;
    }
    StepMeter meter = StepMeter.start(runtime);
    run(client.collectProcess(), Map.of("batchId", batchId))
        .ifPresent(collected -> report(CampaignStep.COLLECT, meter, duration(collected)));
  }

  /** Only the batch's end is known by its time; the REST connector can't wait for it. */
  private void await(String batchId) {
    StepMeter meter = StepMeter.start(runtime);
    long waiting = runtime.processes().start(WAIT_PROCESS, Map.of("batchId", batchId));
    Optional<Instant> ended = runtime.awaitBatch(batchId);
    if (ended.isEmpty()) {
      problems.accept(notEnded(batchId));
    } else if (runtime.processes().awaitEnd(waiting)) {
      Instant continued = runtime.processes().endedAt(waiting);
      report(CampaignStep.AWAIT, meter, Duration.between(ended.get(), continued));
    } else {
      problem(WAIT_PROCESS, waiting);
    }
  }

  private String notEnded(String batchId) {
    return "batch %s of %s hasn't ended at Bolna after %d seconds"
        .formatted(batchId, client.subject(), size.longestStep().toSeconds());
  }

  private Optional<Long> run(String processId, Map<String, Object> variables) {
    Map<String, Object> all = new HashMap<>(variables);
    all.put("baseUrl", runtime.bolna().baseUri().toString());
    long instance = runtime.processes().start(processId, all);
    if (runtime.processes().awaitEnd(instance)) {
      return Optional.of(instance);
    }
    problem(processId, instance);
    return Optional.empty();
  }

  private void problem(String processId, long instance) {
    problems.accept(processId + " failed: " + runtime.processes().problem(instance));
  }

  private Duration duration(long instance) {
    return runtime.processes().duration(instance);
  }

  private void report(CampaignStep step, StepMeter meter, Duration time) {
    results.accept(new StepResult(client, step, time, meter.requests(), meter.heapMegabytes()));
  }

  /** Counts what happens from its start. */
  private record StepMeter(CampaignRuntime runtime, long requestsBefore, int gcLines) {

    static StepMeter start(CampaignRuntime runtime) {
      return new StepMeter(runtime, runtime.requests(), runtime.gc().lines());
    }

    long requests() {
      return runtime.requests() - requestsBefore;
    }

    OptionalInt heapMegabytes() {
      return runtime.gc().mostMegabytesAfter(gcLines);
    }
  }
}
