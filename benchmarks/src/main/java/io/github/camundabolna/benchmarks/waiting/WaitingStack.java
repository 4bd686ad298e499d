package io.github.camundabolna.benchmarks.waiting;

import io.github.camundabolna.benchmarks.stack.BenchmarkStack;
import io.github.camundabolna.benchmarks.stack.ConditionWait;
import io.github.camundabolna.benchmarks.stack.StackSettings;
import io.github.camundabolna.simulator.SimulatorSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** An engine, a runtime, and a Bolna with calls that don't end. */
record WaitingStack(WaitingBolna bolna, BenchmarkStack stack) implements AutoCloseable {

  private static final String WEBHOOK_SECRET = "benchmark-webhook-secret";

  /** Far more than Bolna allows: how often it's asked is counted here, not how soon. */
  private static final String NO_RATE_LIMIT = "60000";

  private static final int AT_ONCE = 50;

  /** The embedded engine loses a response at times, although it has started the instance. */
  private static final Duration RESPONSE = Duration.ofSeconds(10);

  private static final Duration LIMIT = Duration.ofMinutes(5);

  /** Starts all; returns when the runtime is ready. */
  static WaitingStack start(int calls, StackSettings stock) {
    WaitingBolna bolna = WaitingBolna.with(calls);
    try {
      StackSettings settings =
          stock
              .withVariable("BOLNA_BASE_URL", bolna.address())
              .withVariable("BOLNA_API_KEY", SimulatorSettings.DEFAULT_API_KEY)
              .withVariable("BOLNA_WEBHOOK_SECRET", WEBHOOK_SECRET)
              .withVariable("BOLNA_REQUESTS_PER_MINUTE", NO_RATE_LIMIT);
      return new WaitingStack(bolna, BenchmarkStack.start(settings));
    } catch (RuntimeException e) {
      bolna.close();
      throw e;
    }
  }

  /**
   * Deploys a process, and starts an instance for each call.
   *
   * @param shortestPause of a timer loop
   */
  void startWaits(WaitKind kind, Duration shortestPause) {
    stack.deploy(WaitKind.class, kind.file());
    List<String> calls = bolna.calls();
    LoopPause pause = new LoopPause(calls.size(), shortestPause);
    List<CompletableFuture<?>> starting = new ArrayList<>();
    for (int call = 0; call < calls.size(); call++) {
      starting.add(start(kind, variables(calls.get(call), pause, call)));
      if (starting.size() == AT_ONCE) {
        starting.forEach(CompletableFuture::join);
        starting.clear();
      }
    }
    starting.forEach(CompletableFuture::join);
    ConditionWait.require(
        "%,d instances to start".formatted(calls.size()),
        LIMIT,
        () -> stack.engine().journal().counts(kind.processId()).active() == calls.size());
  }

  private CompletableFuture<?> start(WaitKind kind, Map<String, Object> variables) {
    return stack
        .client()
        .newCreateInstanceCommand()
        .bpmnProcessId(kind.processId())
        .latestVersion()
        .variables(variables)
        .requestTimeout(RESPONSE)
        .send()
        .toCompletableFuture()
        .handle((started, failure) -> started);
  }

  /** All kinds get the same, so that their instances are of one size. */
  private Map<String, Object> variables(String executionId, LoopPause pause, int instance) {
    Map<String, Object> variables = new HashMap<>();
    variables.put("executionId", executionId);
    variables.put("url", bolna.address() + "/executions/" + executionId);
    variables.put("status", "new");
    variables.put("pause", pause.usual().toString());
    variables.put("firstPause", pause.first(instance).toString());
    return variables;
  }

  @Override
  public void close() {
    stack.close();
    bolna.close();
  }
}
