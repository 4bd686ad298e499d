package io.github.camundabolna.demo;

import io.github.camundabolna.demo.processes.ProcessesTab;
import io.github.camundabolna.simulator.BolnaSimulator;
import io.github.camundabolna.simulator.callingbox.CallingBoxSettings;
import io.github.camundabolna.simulator.callingbox.CallingBoxSimulator;
import io.github.camundabolna.simulator.journal.CallCounts;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The CallingBox of this program, which is always simulated. */
final class SimulatedCallingBox implements AutoCloseable {

  static final String WEBHOOK_PATH = "callingbox";

  private final CallingBoxSimulator simulator;

  private SimulatedCallingBox(CallingBoxSimulator simulator) {
    this.simulator = simulator;
  }

  /** Starts a simulator, and lets connectors of this JVM use it. */
  static SimulatedCallingBox start(int port, ProcessesTab processes) {
    CallingBoxSimulator simulator =
        CallingBoxSimulator.start(
            CallingBoxSettings.defaults()
                .withPort(port)
                .withExtensions(List.of(processes.extension())));
    System.setProperty("CALLINGBOX_BASE_URL", simulator.baseUri().toString());
    return new SimulatedCallingBox(simulator);
  }

  /** Returns the secrets of a runtime that uses this CallingBox. */
  Map<String, String> secrets() {
    return Map.of(
        "CALLINGBOX_API_KEY",
        CallingBoxSettings.DEFAULT_API_KEY,
        "CALLINGBOX_WEBHOOK_SECRET",
        CallingBoxSettings.DEFAULT_WEBHOOK_SECRET);
  }

  /** Creates an endpoint, as an operator does in the dashboard. */
  void sendEventsTo(URI url) {
    simulator.createEndpoint(url, CallingBoxSettings.DEFAULT_WEBHOOK_SECRET);
  }

  /** Links the pages of both simulators with each other. */
  void linkWith(BolnaSimulator bolna) {
    simulator.linkTo("Bolna", bolna.pageUri());
    bolna.linkTo("CallingBox", page());
  }

  URI page() {
    return simulator.pageUri();
  }

  URI address() {
    return simulator.baseUri();
  }

  CallCounts calls() {
    return simulator.journal().calls();
  }

  @Override
  public void close() {
    simulator.close();
  }
}
