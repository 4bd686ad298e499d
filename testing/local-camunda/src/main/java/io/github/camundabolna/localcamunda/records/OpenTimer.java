package io.github.camundabolna.localcamunda.records;

import java.time.Instant;

/**
 * A timer that an instance waits for.
 *
 * @param elementId the event with the timer
 * @param due when it triggers
 */
public record OpenTimer(long instanceKey, String elementId, Instant due) {}
