package io.github.camundabolna.callingbox.sweep;

import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What to sweep.
 *
 * @param interval from the end of a sweep to the start of the next
 * @param lookBack how far back the first sweep looks for calls, by creation time
 * @param onlyYounger maximum age of a call since its creation; older calls are skipped
 * @param wanted whether a process may wait for a call; others are skipped
 */
public record HistorySweepPlan(
    Duration interval,
    Duration lookBack,
    Optional<Duration> onlyYounger,
    Predicate<CallingBoxCall> wanted) {

  /** Returns the earliest creation time that the first sweep looks for. */
  Instant start(Instant now) {
    return now.minus(onlyYounger.filter(age -> age.compareTo(lookBack) < 0).orElse(lookBack));
  }

  /** Returns whether it's a call to deliver once it has ended. */
  boolean includes(CallingBoxCall call, Instant now) {
    boolean tooOld =
        onlyYounger
            .flatMap(age -> call.times().createdAt().filter(now.minus(age)::isAfter))
            .isPresent();
    return !tooOld && wanted.test(call);
  }
}
