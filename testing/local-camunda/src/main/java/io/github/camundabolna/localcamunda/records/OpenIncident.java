package io.github.camundabolna.localcamunda.records;

/** A place where a process instance is stuck until a person resolves it. */
public record OpenIncident(
    long key,
    long instanceKey,
    long elementInstanceKey,
    String elementId,
    String type,
    String message) {}
