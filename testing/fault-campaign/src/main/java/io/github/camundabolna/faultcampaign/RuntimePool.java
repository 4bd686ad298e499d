package io.github.camundabolna.faultcampaign;

import io.github.camundabolna.localcamunda.neighbor.NeighborJobGenerator;
import io.github.camundabolna.localcamunda.runtime.RuntimeLaunch;
import io.github.camundabolna.localcamunda.runtime.RuntimeProcess;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** The connector runtimes, each in a JVM of its own; a killed one is restarted. */
final class RuntimePool implements AutoCloseable {

  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  /** Longer than the time in which a job counts as new, but short enough to see it repeated. */
  private static final Duration JOB_TIMEOUT = Duration.ofSeconds(100);

  /** Generous, because five programs share the machine and the engine must not fail here. */
  private static final String REQUEST_TIMEOUT = "PT30S";

  /** As many as the jobs that a runtime gets at once, as docs/how-to/run-at-scale.md recommends. */
  private static final String THREADS = "32";

  private final List<RuntimeProcess> runtimes;

  private RuntimePool(List<RuntimeProcess> runtimes) {
    this.runtimes = runtimes;
  }

  /**
   * Starts the runtimes, which are not ready yet when this method returns.
   *
   * @param cluster the settings that connect to the engine
   * @param environment the variables of each, including the secrets
   */
  static RuntimePool start(
      Map<String, String> cluster, Map<String, String> environment, Path folder) {
    Map<String, String> settings = new HashMap<>(cluster);
    settings.put("camunda.client.request-timeout", REQUEST_TIMEOUT);
    settings.put("camunda.client.execution-threads", THREADS);
    settings.put(
        RuntimeProcess.EXPOSE_JOB_METRICS.getKey(), RuntimeProcess.EXPOSE_JOB_METRICS.getValue());
    List<RuntimeProcess> runtimes = new CopyOnWriteArrayList<>();
    for (int number = 1; number <= CampaignPlan.RUNTIMES; number++) {
      Path log = folder.resolve("runtime-" + number + ".log");
      RuntimeLaunch launch =
          new RuntimeLaunch(settings, environment, List.of("-Xmx256m", "-XX:+UseSerialGC"), log, 0);
      runtimes.add(RuntimeProcess.start(withJobTimeouts(launch)));
    }
    return new RuntimePool(runtimes);
  }

  private static RuntimeLaunch withJobTimeouts(RuntimeLaunch launch) {
    RuntimeLaunch limited = launch.withJobTimeout(NeighborJobGenerator.CONNECTOR, JOB_TIMEOUT);
    for (Vendor vendor : Vendor.values()) {
      limited = limited.withJobTimeout(vendor.connector(), JOB_TIMEOUT);
    }
    return limited;
  }

  RuntimePool awaitReady() {
    IntStream.range(0, runtimes.size()).forEach(this::awaitReady);
    return this;
  }

  /** Returns where a runtime receives a vendor's events, without the secret. */
  URI webhook(Vendor vendor, int runtime) {
    return runtimes.get(runtime).webhookBase().resolve(vendor.webhookPath());
  }

  /** Waits until the runtime is ready. */
  void awaitReady(int runtime) {
    RuntimeProcess process = runtimes.get(runtime).awaitReady(TIMEOUT);
    for (Vendor vendor : Vendor.values()) {
      process.awaitWebhook(vendor.webhookPath(), TIMEOUT);
    }
  }

  /** Returns whether no runtime works on a job. */
  boolean idle() {
    return runtimes.stream().allMatch(RuntimeProcess::idle);
  }

  /** Kills the runtime and starts another in its place. */
  void kill(int runtime) {
    RuntimeProcess killed = runtimes.get(runtime);
    killed.kill();
    runtimes.set(runtime, killed.restart());
  }

  @Override
  public void close() {
    runtimes.forEach(RuntimeProcess::close);
  }
}
