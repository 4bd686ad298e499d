package io.github.camundabolna.polling;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * How an element is polled.
 *
 * @param interval from the end of a cycle to the next
 * @param whenOlder the same for an older version of the process at which instances wait
 * @param task creates what asks the vendor; only while an instance waits is there one
 */
public record PollPlan(
    AwaitedResource resource, Duration interval, Duration whenOlder, Supplier<PollTask> task) {}
