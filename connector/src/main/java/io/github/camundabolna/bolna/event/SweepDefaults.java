package io.github.camundabolna.bolna.event;

import io.camunda.connector.api.error.ConnectorInputException;
import io.github.camundabolna.bolna.sweep.SweepPlan;
import io.github.camundabolna.input.IsoDuration;
import java.time.Duration;
import java.util.Optional;

/**
 * How often, and how far back, may be looked. Not in {@link SweepProperties}, where the generator
 * of templates would take each constant for a field.
 */
final class SweepDefaults {

  /**
   * At the shortest, an agent costs at most about 50 of the 500 requests a minute that Bolna allows
   * for lists: one each time, and seven more while calls wait for their time.
   */
  private static final IsoDuration INTERVAL =
      new IsoDuration(
          "the interval of looking",
          Duration.ofSeconds(10),
          Duration.ofDays(1),
          Duration.ofMinutes(5));

  /** A call may be scheduled 30 days ahead, and the runtime may be down for as long. */
  private static final IsoDuration LOOK_BACK =
      new IsoDuration("the look back", Duration.ZERO, Duration.ofDays(60), Duration.ofHours(24));

  /**
   * How old a call may be that starts a process. The engine refuses a message that it was given
   * before only for as long as it keeps it, 24 hours as the template has it; so a call that began
   * less than that ago cannot have been told and forgotten, and of an older one nobody knows
   * whether it started a process already. An hour is left for clocks that differ, and for a sweep
   * that takes long. A wait has no such limit: a call that was told before finds nobody waiting.
   */
  private static final Duration FRESH = Duration.ofHours(23);

  private SweepDefaults() {}

  /**
   * @param startsProcesses whether each call that is told starts a process
   * @return empty if the sweep is off
   * @throws ConnectorInputException if a duration is none
   */
  static Optional<SweepPlan> plan(
      SweepProperties panel, boolean startsProcesses, CallFilter filter) {
    Duration every = INTERVAL.read(panel.interval());
    Duration back = LOOK_BACK.read(panel.lookBack());
    Optional<Duration> onlyYounger = startsProcesses ? Optional.of(FRESH) : Optional.empty();
    return Optional.of(panel.agentIds())
        .filter(ids -> !ids.isEmpty())
        .map(ids -> new SweepPlan(ids, every, back, onlyYounger, filter::accepts));
  }
}
