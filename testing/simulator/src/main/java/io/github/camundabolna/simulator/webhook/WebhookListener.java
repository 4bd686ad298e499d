package io.github.camundabolna.simulator.webhook;

/** Learns how the delivery of one webhook goes; every method is optional. */
public interface WebhookListener {
  /** Ignores everything. */
  WebhookListener NONE = new WebhookListener() {};

  /** Called after each attempt, before a redelivery is planned. */
  default void attempted(DeliveryAttempt attempt) {}

  /** Called once the webhook has been answered or dropped for the first time. */
  default void firstAnswered() {}

  /** Called when no redelivery is left. */
  default void givenUp() {}
}
