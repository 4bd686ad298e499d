package io.github.camundabolna.localcamunda.records;

import java.util.OptionalLong;

/**
 * A user task that waits for a person.
 *
 * @param elementInstanceKey its element instance, which is the scope of its variables
 * @param formKey the form that was linked when the task was created
 */
public record OpenUserTask(
    long key,
    long instanceKey,
    long elementInstanceKey,
    String processId,
    String elementId,
    OptionalLong formKey) {}
