package io.github.camundabolna.polling;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * How an element is looked after.
 *
 * @param interval from the end of a round to the next
 * @param whenOlder the same for an older version of the process at which instances wait
 * @param look makes what asks Bolna; only while somebody waits is there one
 */
public record PollPlan(
    AwaitedResource resource, Duration interval, Duration whenOlder, Supplier<PollTask> look) {}
