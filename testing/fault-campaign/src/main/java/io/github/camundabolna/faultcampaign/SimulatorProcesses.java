package io.github.camundabolna.faultcampaign;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/** The simulators of all vendors, each in a JVM of its own. */
final class SimulatorProcesses implements AutoCloseable {

  private final Map<Vendor, SimulatorProcess> simulators = new EnumMap<>(Vendor.class);

  private SimulatorProcesses() {}

  static SimulatorProcesses start(CampaignPlan plan, Path folder) {
    SimulatorProcesses processes = new SimulatorProcesses();
    for (Vendor vendor : Vendor.values()) {
      Path log = folder.resolve("simulator-" + vendor.webhookPath() + ".log");
      processes.simulators.put(vendor, SimulatorProcess.start(vendor, plan, log));
    }
    return processes;
  }

  SimulatorProcess of(Vendor vendor) {
    return simulators.get(vendor);
  }

  /** Returns the variables of a runtime that uses these simulators. */
  Map<String, String> environment(String secret) {
    Map<String, String> environment = new HashMap<>();
    simulators.forEach(
        (vendor, simulator) -> environment.putAll(vendor.environment(simulator.address(), secret)));
    return environment;
  }

  /** Sets where the vendors send the events of one runtime's agents. */
  void sendWebhooks(RuntimePool runtimePool, String secret) {
    simulators.forEach(
        (vendor, simulator) -> {
          for (int runtime = 0; runtime < CampaignPlan.RUNTIMES; runtime++) {
            simulator.webhook(
                runtime, vendor.webhook(runtimePool.webhook(vendor, runtime), secret));
          }
        });
  }

  /** Returns how many calls were accepted, dialed or not. */
  long accepted() {
    return sum(SimulatorProcess::accepted);
  }

  /** Returns how many calls have ended. */
  long ended() {
    return sum(SimulatorProcess::ended);
  }

  private long sum(ToLongFunction<SimulatorProcess> count) {
    return simulators.values().stream().mapToLong(count).sum();
  }

  Map<Vendor, SimulatorReport> reports() {
    Map<Vendor, SimulatorReport> reports = new EnumMap<>(Vendor.class);
    simulators.forEach((vendor, simulator) -> reports.put(vendor, simulator.report()));
    return reports;
  }

  @Override
  public void close() {
    simulators.values().forEach(SimulatorProcess::close);
  }
}
