package io.github.camundabolna.localcamunda.records;

import java.util.OptionalLong;

/**
 * An incident, which stops a process instance until a person resolves it.
 *
 * @param jobKey the job that has no retries left, if that is the reason
 */
public record OpenIncident(
    long key,
    long instanceKey,
    long elementInstanceKey,
    String elementId,
    String type,
    String message,
    OptionalLong jobKey) {}
