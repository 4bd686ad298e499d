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

/** Polls process instances until each has finished. */
final class InstanceMonitor {

  private static final Duration PAUSE = Duration.ofMillis(200);

  /** An instance that has finished, and when this was noticed. */
  record FinishedInstance(InstanceState state, Instant at) {}

  private final InstanceStateReader stateReader;
  private final Consumer<Integer> onProgress;
  private final Clock clock;
  private final Sleeper sleeper;
  private Optional<String> failure = Optional.empty();

  /**
   * @param onProgress receives the number of finished instances after each poll
   */
  InstanceMonitor(
      InstanceStateReader stateReader, Consumer<Integer> onProgress, Clock clock, Sleeper sleeper) {
    this.stateReader = stateReader;
    this.onProgress = onProgress;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /**
   * Polls until all instances have finished; repeats reads that the cluster does not answer.
   *
   * @return the instances that finished in time
   */
  Map<Long, FinishedInstance> awaitAll(Collection<StartedInstance> instances, Duration timeout) {
    Instant end = clock.instant().plus(timeout);
    Map<Long, FinishedInstance> finished = new HashMap<>();
    while (finished.size() < instances.size() && clock.instant().isBefore(end)) {
      readAll(instances, finished);
      sleeper.sleep(PAUSE);
    }
    return finished;
  }

  /** Returns why the latest read failed, if it did. */
  Optional<String> failure() {
    return failure;
  }

  private void readAll(
      Collection<StartedInstance> instances, Map<Long, FinishedInstance> finished) {
    try {
      instances.stream()
          .map(StartedInstance::instanceKey)
          .filter(key -> !finished.containsKey(key))
          .forEach(key -> read(key, finished));
      onProgress.accept(finished.size());
      failure = Optional.empty();
    } catch (ClientException e) {
      failure = Optional.of(ClusterRequests.reason(e));
    }
  }

  private void read(long instanceKey, Map<Long, FinishedInstance> finished) {
    InstanceState state = stateReader.read(instanceKey);
    if (state.finished()) {
      finished.put(instanceKey, new FinishedInstance(state, clock.instant()));
    }
  }
}
