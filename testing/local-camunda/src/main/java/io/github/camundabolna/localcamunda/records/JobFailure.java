package io.github.camundabolna.localcamunda.records;

/** An attempt at a job that its worker reported as failed. */
public record JobFailure(
    long jobKey,
    long instanceKey,
    long elementInstanceKey,
    String elementId,
    String type,
    int retriesLeft,
    String message) {}
