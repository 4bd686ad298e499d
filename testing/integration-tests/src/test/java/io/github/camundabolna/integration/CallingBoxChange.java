package io.github.camundabolna.integration;

import java.util.List;

/**
 * An operation that creates, buys, or rotates something at CallingBox.
 *
 * @param name of the operation, and of its process
 * @param request such as {@code POST /v1/agents}
 * @param template with the variable {@code subject} as what it's about, and a result {@code id}
 * @param listed whether CallingBox lists what it created, so that a later attempt finds it
 * @param subjects pattern of subjects
 */
record CallingBoxChange(
    String name, String request, FilledTemplate template, boolean listed, String subjects) {

  static List<CallingBoxChange> all() {
    return List.of(agent(), number(), endpoint(), rotation());
  }

  private static CallingBoxChange agent() {
    return new CallingBoxChange(
        "createCallingBoxAgent",
        "POST /v1/agents",
        operation("agent", "createCallingBoxAgent", "response.agentId")
            .with("operation.createCallingBoxAgent.agentName", "=subject"),
        true,
        "Once %d");
  }

  private static CallingBoxChange number() {
    return new CallingBoxChange(
        "buyCallingBoxNumber",
        "POST /v1/numbers/purchase",
        operation("number", "buyCallingBoxNumber", "response.phoneNumberId")
            .with("operation.phoneNumber", "=subject"),
        true,
        "+1415555012%d");
  }

  private static CallingBoxChange endpoint() {
    return new CallingBoxChange(
        "createWebhookEndpoint",
        "POST /v1/webhook_endpoints",
        operation("webhook", "createWebhookEndpoint", "response.endpoint.endpointId")
            .with("operation.webhookUrl", "=subject"),
        false,
        "https://camunda.example.com/once/%d");
  }

  /** Its subject is the ID of an endpoint. */
  private static CallingBoxChange rotation() {
    return new CallingBoxChange(
        "rotateWebhookSecret",
        "POST /v1/webhook_endpoints/{id}/rotate_secret",
        operation("webhook", "rotateWebhookSecret", "response.endpoint.endpointId")
            .with("operation.rotateWebhookSecret.endpointId", "=endpointId"),
        false,
        "%d");
  }

  private static FilledTemplate operation(String connector, String type, String id) {
    return FilledTemplate.named("callingbox-" + connector + ".json")
        .with("operation.operationType", type)
        .with(type + ".resultExpression", "={id: " + id + "}");
  }

  String subject(int number) {
    return subjects.formatted(number);
  }

  @Override
  public String toString() {
    return name;
  }
}
