package io.github.camundabolna.demo;

import io.camunda.client.api.command.ClientException;
import io.github.camundabolna.localcamunda.client.ClusterRequests;
import io.github.camundabolna.localcamunda.client.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Looks at process instances again and again until each has settled. */
final class InstanceMonitor {

  private static final Duration PAUSE = Duration.ofMillis(200);

  /** What an instance has come to, and when that was seen. */
  record Settled(InstanceState report, Instant at) {}

  private final InstanceStateReader reports;
  private final Consumer<Integer> onProgress;
  private final Clock clock;
  private final Sleeper sleeper;
  private Optional<String> failure = Optional.empty();

  /**
   * @param onProgress gets how many have settled, each time after looking
   */
  InstanceMonitor(
      InstanceStateReader reports, Consumer<Integer> onProgress, Clock clock, Sleeper sleeper) {
    this.reports = reports;
    this.onProgress = onProgress;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /**
   * Looks until all have settled. A look that the cluster does not answer is repeated.
   *
   * @return what has settled by then; instances that are still under way are missing
   */
  Map<Long, Settled> until(Collection<StartedInstance> instances, Duration atMost) {
    Instant end = clock.instant().plus(atMost);
    Map<Long, Settled> settled = new HashMap<>();
    while (settled.size() < instances.size() && clock.instant().isBefore(end)) {
      lookAtAll(instances, settled);
      sleeper.sleep(PAUSE);
    }
    return settled;
  }

  /** Returns why the latest look failed; empty if it did not. */
  Optional<String> failure() {
    return failure;
  }

  private void lookAtAll(Collection<StartedInstance> instances, Map<Long, Settled> settled) {
    try {
      instances.stream()
          .map(StartedInstance::instanceKey)
          .filter(key -> !settled.containsKey(key))
          .forEach(key -> look(key, settled));
      onProgress.accept(settled.size());
      failure = Optional.empty();
    } catch (ClientException e) {
      failure = Optional.of(ClusterRequests.reason(e));
    }
  }

  private void look(long instanceKey, Map<Long, Settled> settled) {
    InstanceState report = reports.of(instanceKey);
    if (report.settled()) {
      settled.put(instanceKey, new Settled(report, clock.instant()));
    }
  }
}
