package io.github.camundabolna.localcamunda.records;

/** A message that an element instance waits for, and the version of its process. */
public record OpenSubscription(
    long instanceKey,
    long elementInstanceKey,
    long definitionKey,
    String processId,
    String tenantId,
    String messageName) {

  static OpenSubscription of(ElementRecord element, String messageName) {
    return new OpenSubscription(
        element.instanceKey(),
        element.key(),
        element.definitionKey(),
        element.processId(),
        element.tenantId(),
        messageName);
  }
}
