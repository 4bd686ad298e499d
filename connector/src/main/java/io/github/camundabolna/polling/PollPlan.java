package io.github.camundabolna.polling;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * The plan for polling an element.
 *
 * @param interval from the end of a cycle to the start of the next
 * @param whenOlder the same for older process versions with waiting instances
 * @param task creates the vendor's task, which exists only while an instance waits
 */
public record PollPlan(
    AwaitedResource resource, Duration interval, Duration whenOlder, Supplier<PollTask> task) {}
