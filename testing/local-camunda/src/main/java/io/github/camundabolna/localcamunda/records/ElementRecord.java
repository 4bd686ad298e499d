package io.github.camundabolna.localcamunda.records;

import java.time.Instant;

/**
 * An element instance; {@code type} is a BPMN type such as {@code SERVICE_TASK}, and {@code
 * entered} is a time of the engine's clock.
 */
public record ElementRecord(
    long key,
    long instanceKey,
    long definitionKey,
    String processId,
    String elementId,
    String type,
    long flowScopeKey,
    String tenantId,
    Instant entered,
    LifecycleState state) {

  /** Returns this element after a migration to another version or another process. */
  ElementRecord migratedTo(long newDefinitionKey, String newProcessId, String newElementId) {
    return new ElementRecord(
        key,
        instanceKey,
        newDefinitionKey,
        newProcessId,
        newElementId,
        type,
        flowScopeKey,
        tenantId,
        entered,
        state);
  }

  ElementRecord ended(LifecycleState end) {
    return new ElementRecord(
        key,
        instanceKey,
        definitionKey,
        processId,
        elementId,
        type,
        flowScopeKey,
        tenantId,
        entered,
        end);
  }
}
