package io.github.camundabolna.localcamunda.records;

import java.time.Instant;

/** A failed attempt at a job, as its worker reported it. */
public record JobFailure(
    long jobKey,
    long instanceKey,
    long elementInstanceKey,
    String elementId,
    String type,
    int retriesLeft,
    String message,
    Instant at) {}
