package io.github.camundabolna.sweep;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What to sweep.
 *
 * @param agents whose calls are looked for
 * @param interval from the end of a sweep to the next
 * @param lookBack how long before the first sweep a call may have been created and is still found
 * @param onlyYounger calls that were created longer ago than this are left alone, however the sweep
 *     came to know them
 */
public record SweepPlan(
    List<String> agents, Duration interval, Duration lookBack, Optional<Duration> onlyYounger) {}
