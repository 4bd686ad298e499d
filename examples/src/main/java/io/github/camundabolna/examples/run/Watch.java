package io.github.camundabolna.examples.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Looks at process instances again and again until each has settled. */
final class Watch {

  private static final long PAUSE_MILLIS = 200;

  /** What an instance has come to, and when that was seen. */
  record Settled(Report report, Instant at) {}

  private final Reports reports;
  private final Consumer<Integer> onProgress;

  /**
   * @param onProgress told how many have settled, each time after looking
   */
  Watch(Reports reports, Consumer<Integer> onProgress) {
    this.reports = reports;
    this.onProgress = onProgress;
  }

  /**
   * @return what has settled by then; instances that are still under way are missing
   */
  Map<Long, Settled> until(Collection<Started> instances, Duration atMost) {
    Instant end = Instant.now().plus(atMost);
    Map<Long, Settled> settled = new HashMap<>();
    while (settled.size() < instances.size() && Instant.now().isBefore(end)) {
      instances.stream()
          .map(Started::instanceKey)
          .filter(key -> !settled.containsKey(key))
          .forEach(key -> look(key, settled));
      onProgress.accept(settled.size());
      pause();
    }
    return settled;
  }

  private void look(long instanceKey, Map<Long, Settled> settled) {
    Report report = reports.of(instanceKey);
    if (report.settled()) {
      settled.put(instanceKey, new Settled(report, Instant.now()));
    }
  }

  private static void pause() {
    CompletableFuture.runAsync(
            () -> {}, CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS))
        .join();
  }
}
