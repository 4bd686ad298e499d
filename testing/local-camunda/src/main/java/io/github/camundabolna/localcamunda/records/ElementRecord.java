package io.github.camundabolna.localcamunda.records;

import java.time.Instant;

/**
 * One element instance of a process instance; {@code type} is a BPMN type such as {@code
 * SERVICE_TASK}, and {@code entered} is by the engine's clock.
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

  /** The same visit in another version of its process, or in another process. */
  ElementRecord movedTo(long newDefinitionKey, String newProcessId, String newElementId) {
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
