package io.github.camundabolna.bolna.sweep;

import io.github.camundabolna.bolna.client.call.Execution;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What to sweep.
 *
 * @param agents whose calls are swept
 * @param interval from the end of a sweep to the next
 * @param lookBack how long before the first sweep a call may have been created and is still found
 * @param onlyYounger calls that were created longer ago than this are left alone, however the sweep
 *     came to know them
 * @param wanted whether a process may wait for a call, as far as a row of a list or the whole
 *     execution shows; others are neither read nor delivered
 */
public record SweepPlan(
    List<String> agents,
    Duration interval,
    Duration lookBack,
    Optional<Duration> onlyYounger,
    Predicate<Execution> wanted) {}
