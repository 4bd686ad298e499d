package io.github.camundabolna.benchmarks.neighbor;

import io.github.camundabolna.simulator.BolnaSimulator;
import io.github.camundabolna.simulator.SimulatorSettings;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** Calls people at a fixed rate, whether or not the vendor answers. */
final class OngoingCalls implements BackgroundLoad {

  private static final String AGENT = "11111111-2222-4333-8444-555555555555";
  private static final int LINES = 1_000;

  private final BolnaSimulator vendor;
  private final String apiKey;
  private final StartedProcesses calls;
  private final FixedRate rate;

  private OngoingCalls(
      BolnaSimulator vendor, String apiKey, StartedProcesses calls, Duration interval) {
    this.vendor = vendor;
    this.apiKey = apiKey;
    this.calls = calls;
    this.rate = FixedRate.start(interval, this::call);
  }

  /**
   * Starts a vendor and places a call now, and at every interval. The account is a new one, so that
   * limits and circuit breakers know nothing of earlier rows.
   */
  static OngoingCalls start(
      Caller caller, VendorState state, Duration interval, NeighborStack stack) {
    String apiKey = UUID.randomUUID().toString();
    BolnaSimulator vendor =
        BolnaSimulator.start(
            SimulatorSettings.defaults()
                .withPort(stack.vendor().getPort())
                .withApiKey(apiKey)
                .withConcurrency(LINES));
    state.applyTo(vendor);
    return new OngoingCalls(
        vendor, apiKey, new StartedProcesses(caller.process(), stack), interval);
  }

  private void call(Tick tick) {
    calls.start(
        Map.of(
            "url",
            vendor.baseUri() + "/call",
            "apiKey",
            apiKey,
            "agentId",
            AGENT,
            "phoneNumber",
            "+9198765%05d".formatted(tick.index())));
  }

  @Override
  public String process() {
    return calls.process();
  }

  @Override
  public void close() {
    rate.close();
    calls.cancel();
    vendor.close();
  }
}
