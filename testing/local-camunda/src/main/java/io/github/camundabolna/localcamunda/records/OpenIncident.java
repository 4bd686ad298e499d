package io.github.camundabolna.localcamunda.records;

/** An incident, which stops a process instance until a person resolves it. */
public record OpenIncident(
    long key,
    long instanceKey,
    long elementInstanceKey,
    String elementId,
    String type,
    String message) {}
