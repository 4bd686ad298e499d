package io.github.camundabolna.localcamunda.records;

/** A message that an element instance waits for, and the version of the process that it is in. */
public record OpenSubscription(
    long instanceKey,
    long elementInstanceKey,
    long definitionKey,
    String processId,
    String tenantId,
    String messageName) {

  static OpenSubscription at(ElementRecord visit, String messageName) {
    return new OpenSubscription(
        visit.instanceKey(),
        visit.key(),
        visit.definitionKey(),
        visit.processId(),
        visit.tenantId(),
        messageName);
  }
}
