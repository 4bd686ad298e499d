package io.github.camundabolna.benchmarks.makecall;

import io.camunda.client.api.command.CreateProcessInstanceCommandStep1.CreateProcessInstanceCommandStep3;
import io.camunda.client.api.response.ProcessInstanceResult;
import io.github.camundabolna.benchmarks.section.BenchmarkRun;
import io.github.camundabolna.benchmarks.stack.BenchmarkStack;
import io.github.camundabolna.benchmarks.stack.StackSettings;
import io.github.camundabolna.simulator.BolnaSimulator;
import io.github.camundabolna.simulator.SimulatorSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** A simulated Bolna, an engine, and a runtime, in which all subjects place calls. */
final class CallStack implements AutoCloseable {

  /** What each job has, as the template fills it in. */
  static final int RETRIES = 3;

  private static final Duration LIMIT = Duration.ofMinutes(10);

  /** No call leaves the queue, because only placing it is measured. */
  static final SimulatorSettings ONLY_QUEUED =
      SimulatorSettings.defaults().withStep(Duration.ofHours(1));

  private final BolnaSimulator simulator;
  private final BenchmarkStack stack;
  private final AtomicInteger numbers = new AtomicInteger();
  private Duration latency = Duration.ZERO;

  private CallStack(BolnaSimulator simulator, BenchmarkStack stack) {
    this.simulator = simulator;
    this.stack = stack;
  }

  /**
   * Starts a stack in which Bolna limits nothing. So the connector is set to limit nothing, too: a
   * limit of 500 a minute is Bolna's, and no cost of the connector.
   */
  static CallStack withoutLimits(BenchmarkRun run, String name, SimulatorSettings simulated) {
    return start(simulated, run.stack(name).withVariable("BOLNA_REQUESTS_PER_MINUTE", "999999"));
  }

  /** Starts a stack with Bolna's documented limits, and the connector as it is without settings. */
  static CallStack withLimits(BenchmarkRun run, String name) {
    return start(ONLY_QUEUED.withRateLimits(), run.stack(name));
  }

  private static CallStack start(SimulatorSettings simulated, StackSettings settings) {
    BolnaSimulator simulator = BolnaSimulator.start(simulated);
    BenchmarkStack stack =
        BenchmarkStack.start(
            settings
                .withVariable("BOLNA_BASE_URL", simulator.baseUri().toString())
                .withVariable("BOLNA_API_KEY", SimulatorSettings.DEFAULT_API_KEY));
    for (CallSubject subject : CallSubject.values()) {
      stack.deploy(CallStack.class, subject.process() + ".bpmn");
    }
    return new CallStack(simulator, stack);
  }

  /** Makes Bolna answer this much later. */
  void setLatency(Duration newLatency) {
    simulator.deactivateFaults();
    if (newLatency.isPositive()) {
      simulator.slowDown(newLatency);
    }
    latency = newLatency;
  }

  /** Returns a load of calls, each to another number. */
  CallLoad load(CallSubject subject) {
    return new CallLoad(() -> call(subject));
  }

  private CompletableFuture<Long> call(CallSubject subject) {
    return instance(subject, Instant.now())
        .withResult()
        .fetchVariables("executionId")
        .requestTimeout(LIMIT)
        .send()
        .thenApply(CallStack::keyOfPlacedCall)
        .toCompletableFuture();
  }

  private static long keyOfPlacedCall(ProcessInstanceResult result) {
    if (result.getVariablesAsMap().get("executionId") == null) {
      throw new IllegalStateException("A process has ended without the ID of a call");
    }
    return result.getProcessInstanceKey();
  }

  /** Starts an instance; completes as soon as it is started. */
  CompletableFuture<?> start(CallSubject subject) {
    return startDue(subject, Instant.now());
  }

  /** Starts an instance of a process that waits for a time before its job is created. */
  CompletableFuture<?> startDue(CallSubject subject, Instant startAt) {
    return instance(subject, startAt).requestTimeout(LIMIT).send().toCompletableFuture();
  }

  private CreateProcessInstanceCommandStep3 instance(CallSubject subject, Instant startAt) {
    return stack
        .client()
        .newCreateInstanceCommand()
        .bpmnProcessId(subject.process())
        .latestVersion()
        .variables(
            Map.of(
                "agentId",
                subject.agent(),
                "phoneNumber",
                "+9198%06d00".formatted(numbers.incrementAndGet()),
                "url",
                simulator.baseUri() + "/call",
                "milliseconds",
                latency.toMillis(),
                "startAt",
                startAt.toString()));
  }

  /** Returns what is in the engine's journal about the calls. */
  CallTimes times() {
    return new CallTimes(stack.engine().journal());
  }

  /** Returns how many requests Bolna has received. */
  long requests() {
    return simulator.journal().requestCounts().values().stream().mapToLong(Long::longValue).sum();
  }

  /** Returns what a subject's calls have cost; only the threads' time is of this subject alone. */
  CallCosts costs(CallSubject subject) {
    double threadSeconds =
        stack
            .runtime()
            .metric(
                "camunda.connector.outbound.execution-time",
                "type:" + subject.jobType(),
                "TOTAL_TIME");
    return new CallCosts(
        threadSeconds,
        cpuSeconds(ProcessHandle.of(stack.runtime().pid()).orElseThrow()),
        cpuSeconds(ProcessHandle.current()),
        requests());
  }

  private static double cpuSeconds(ProcessHandle process) {
    return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }

  /** Returns the simulated Bolna. */
  BolnaSimulator simulator() {
    return simulator;
  }

  /** Returns the engine and the runtime. */
  BenchmarkStack stack() {
    return stack;
  }

  @Override
  public void close() {
    stack.close();
    simulator.close();
  }
}
