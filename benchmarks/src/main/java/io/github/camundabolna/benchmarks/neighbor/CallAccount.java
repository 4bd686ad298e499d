package io.github.camundabolna.benchmarks.neighbor;

import io.github.camundabolna.simulator.BolnaSimulator;
import io.github.camundabolna.simulator.SimulatorSettings;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * An account at a vendor of its own, and the processes that place its calls.
 *
 * @param apiKey a new one, so that limits and circuit breakers know nothing of earlier rows
 */
record CallAccount(BolnaSimulator vendor, String apiKey, StartedProcesses calls)
    implements AutoCloseable {

  private static final String AGENT = "11111111-2222-4333-8444-555555555555";
  private static final int LINES = 1_000;

  /** Starts a vendor at the address where the runtime's connectors look for it. */
  static CallAccount open(
      Caller caller, NeighborStack stack, UnaryOperator<SimulatorSettings> settings) {
    String apiKey = UUID.randomUUID().toString();
    SimulatorSettings account =
        SimulatorSettings.defaults()
            .withPort(stack.vendor().getPort())
            .withApiKey(apiKey)
            .withConcurrency(LINES);
    return new CallAccount(
        BolnaSimulator.start(settings.apply(account)),
        apiKey,
        new StartedProcesses(caller.process(), stack));
  }

  /** Starts a process that places a call; doesn't wait for the engine. */
  void call(int index) {
    calls.start(
        Map.of(
            "url",
            vendor.baseUri() + "/call",
            "apiKey",
            apiKey,
            "agentId",
            AGENT,
            "phoneNumber",
            "+9198765%05d".formatted(index)));
  }

  /** Cancels the calls that aren't placed, and stops the vendor. */
  @Override
  public void close() {
    calls.cancel();
    vendor.close();
  }
}
