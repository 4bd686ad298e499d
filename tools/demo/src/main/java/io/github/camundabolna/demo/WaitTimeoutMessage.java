package io.github.camundabolna.demo;

import java.time.Duration;
import java.util.Optional;

/** Explains that the time for the processes is up. */
final class WaitTimeoutMessage {

  private WaitTimeoutMessage() {}

  /**
   * Returns what was waited for, how long, and what to do; empty if no process is running.
   *
   * @param failure why the last read of the cluster failed
   */
  static Optional<String> sentence(
      int running, int all, Duration atMost, Optional<String> failure) {
    return running == 0
        ? Optional.empty()
        : Optional.of(
            "Waited %s, but %d of %d processes are still running. On a busy machine, wait longer, for example with --at-most %s.%s"
                .formatted(
                    minutes(atMost),
                    running,
                    all,
                    atMost.multipliedBy(2),
                    failure.map(why -> " The cluster didn't answer: " + why).orElse("")));
  }

  private static String minutes(Duration time) {
    return time.toSeconds() % 60 == 0
        ? "%d minutes".formatted(time.toMinutes())
        : "%d seconds".formatted(time.toSeconds());
  }
}
