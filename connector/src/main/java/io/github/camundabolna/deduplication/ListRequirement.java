package io.github.camundabolna.deduplication;

import java.time.Duration;
import java.time.Instant;

/**
 * What a look-up requires of a vendor's list.
 *
 * @param requestedAfter a list that was requested later is new enough, whoever requested it
 * @param patience how long a job may wait for another one that reads the list
 */
public record ListRequirement(Instant requestedAfter, Duration patience) {}
