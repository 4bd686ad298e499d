package io.github.camundabolna.polling;

import io.github.camundabolna.input.MissingSecret;
import io.github.camundabolna.scheduling.TaskScheduler;
import io.github.camundabolna.scheduling.TaskScheduler.RepeatingTask;
import io.github.camundabolna.scheduling.Timings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Retries the activation of an element while the runtime lacks one of its secrets, because the
 * runtime activates it only once. Gives up after an hour.
 */
final class ActivationRetry {

  private final TaskScheduler scheduler;
  private final Clock clock;
  private Optional<RepeatingTask> task = Optional.empty();
  private Instant next = Instant.MIN;
  private Instant end = Instant.MIN;

  ActivationRetry(TaskScheduler scheduler, Clock clock) {
    this.scheduler = scheduler;
    this.clock = clock;
  }

  /** Returns the message of a failure that another activation may fix. */
  static Optional<String> announcement(RuntimeException failure) {
    return MissingSecret.in(failure)
        .map(
            secret ->
                secret
                    + ". Add it to the runtime. The connector checks every 30 seconds for an hour;"
                    + " after that, deploy the process again");
  }

  /** Returns the message after giving up. */
  static Optional<String> conclusion(RuntimeException failure) {
    return MissingSecret.advice(failure);
  }

  /**
   * Starts to retry; does nothing if another activation can't fix the failure.
   *
   * @param activation throws if it fails again
   * @param giveUp receives the last failure
   */
  void startAfter(
      RuntimeException failure, Runnable activation, Consumer<RuntimeException> giveUp) {
    if (MissingSecret.in(failure).isPresent()) {
      next = clock.instant().plus(Timings.ACTIVATION_RETRY);
      end = clock.instant().plus(Timings.ACTIVATION_RETRIED_FOR);
      task =
          Optional.of(scheduler.start(Timings.ACTIVATION_RETRY, () -> retry(activation, giveUp)));
    }
  }

  /** Stops; a running retry continues. */
  void stop() {
    task.ifPresent(RepeatingTask::end);
    task = Optional.empty();
  }

  private Optional<Duration> retry(Runnable activation, Consumer<RuntimeException> giveUp) {
    Instant now = clock.instant();
    if (now.isBefore(next)) {
      return Optional.of(Duration.between(now, next));
    }
    try {
      activation.run();
      return Optional.empty();
    } catch (RuntimeException e) {
      if (MissingSecret.in(e).isPresent() && now.isBefore(end)) {
        return Optional.of(Timings.ACTIVATION_RETRY);
      }
      giveUp.accept(e);
      return Optional.empty();
    }
  }
}
