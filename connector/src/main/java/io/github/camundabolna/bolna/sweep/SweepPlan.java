package io.github.camundabolna.bolna.sweep;

import io.github.camundabolna.bolna.client.call.Execution;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What to sweep.
 *
 * @param agents to sweep
 * @param interval from the end of a sweep to the start of the next
 * @param lookBack how far back the first sweep looks for calls, by creation time
 * @param onlyYounger maximum age of a call since its creation; older calls are skipped
 * @param wanted whether a process may wait for a call, by a row of a list or the full execution;
 *     others are skipped
 */
public record SweepPlan(
    List<String> agents,
    Duration interval,
    Duration lookBack,
    Optional<Duration> onlyYounger,
    Predicate<Execution> wanted) {}
