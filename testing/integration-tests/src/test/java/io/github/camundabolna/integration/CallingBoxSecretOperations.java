package io.github.camundabolna.integration;

import static io.github.camundabolna.integration.IntegrationEnvironment.CALLING_BOX_SECRET;
import static io.github.camundabolna.integration.IntegrationEnvironment.TOOL_KEY;

import java.util.List;
import java.util.stream.Stream;

/**
 * All operations of the connectors for CallingBox, with what CallingBox answers if it repeats every
 * secret that it was ever sent.
 *
 * <p>The variable {@code account} is the end of the API key. Keys that differ are accounts that
 * differ, so that no rate limit or circuit breaker holds an operation back because of another one.
 */
final class CallingBoxSecretOperations {

  /** The signing secret of an endpoint, as CallingBox returns it. */
  static final String SIGNING_SECRET = "whsec-signing-secret-that-nobody-may-see";

  /** What every operation is about, as the response repeats it. */
  static final String SUBJECT = "3c90c3cc-0d44-4b50-8888-8dd25736052a";

  private static final String ID = "\"id\": \"%s\"".formatted(SUBJECT);

  private static final String URL =
      "https://camunda.example.com/inbound/x?token={{secrets.CALLINGBOX_WEBHOOK_SECRET}}";

  private static final String RETURNED_URL = URL.replaceFirst("\\{.*", CALLING_BOX_SECRET);

  private static final String TOOLS =
      """
      =[{type: "http", name: "look_up", url:
      "https://host.example/x?key={{secrets.CALLINGBOX_TOOL_KEY}}", headers: {Authorization:
      "Bearer {{secrets.CALLINGBOX_TOOL_KEY}}"}}]\
      """;

  private static final String CALL =
      """
      {%s, "status": "no_answer", "to_number": "+14155550103", "webhook_url": "%s",
       "webhook_error": "no response from %2$s", "created_at": "2026-01-05T00:00:00Z"}\
      """
          .formatted(ID, RETURNED_URL);

  private static final String AGENT =
      """
      {%s, "name": "Talkative", "type": "outbound", "webhook_url": "%s", "numbers": [],
       "tools": [{"url": "https://host.example/x?key=%3$s",
                  "headers": {"Authorization": "Bearer %3$s"}}]}\
      """
          .formatted(ID, RETURNED_URL, TOOL_KEY);

  private static final String NUMBER = "{%s, \"e164\": \"+14155550120\"}".formatted(ID);

  private static final String ENDPOINT =
      """
      {%s, "url": "%s", "status": "enabled", "enabled_events": ["*"], "signing_secret": "%s"}\
      """
          .formatted(ID, RETURNED_URL, SIGNING_SECRET);

  private static final String DELIVERY =
      """
      {%s, "status": "exhausted", "event_type": "call.busy", "url": "%s",
       "last_error": "POST %2$s: connection refused"}\
      """
          .formatted(ID, RETURNED_URL);

  private CallingBoxSecretOperations() {}

  /** Returns those that also look for what they would create, or may have created. */
  static List<SecretOperation> lookingUp() {
    return List.of(
        operation("call", "placeCall", "POST /v1/calls", CALLING_BOX_SECRET, CALL)
            .with("operation.script.agentId", IntegrationEnvironment.AGENT)
            .with("operation.to", "+14155550103")
            .with("operation.webhookUrl", URL),
        operation("agent", "createCallingBoxAgent", "POST /v1/agents", TOOL_KEY, AGENT)
            .with("operation.createCallingBoxAgent.agentName", "Talkative")
            .with("operation.createCallingBoxAgent.tools", TOOLS)
            .with("operation.createCallingBoxAgent.webhookUrl", URL),
        operation("number", "buyCallingBoxNumber", "POST /v1/numbers/purchase", "", NUMBER)
            .with("operation.phoneNumber", "+14155550120"));
  }

  static List<SecretOperation> others() {
    return List.of(
        operation("call", "getCallingBoxCall", "GET /v1/calls/{id}", "", CALL),
        operation(
            "call", "getTranscript", "GET /v1/calls/{id}/transcript", "", "{\"segments\": []}"),
        operation("call", "listCallingBoxCalls", "GET /v1/calls", "", listOf(CALL)),
        ofAgent("getCallingBoxAgent", "GET /v1/agents/{id}", ""),
        ofAgent("updateCallingBoxAgent", "PATCH /v1/agents/{id}", TOOL_KEY)
            .with("operation.updateCallingBoxAgent.tools", TOOLS)
            .with("operation.updateCallingBoxAgent.webhookUrl", URL),
        operation("agent", "listCallingBoxAgents", "GET /v1/agents", "", listOf(AGENT)),
        operation("agent", "archiveCallingBoxAgent", "DELETE /v1/agents/{id}", "", AGENT)
            .with("operation.archiveCallingBoxAgent.agentId", "=id"),
        ofAgent("attachNumber", "POST /v1/agents/{id}/numbers", ""),
        ofAgent("detachNumber", "DELETE /v1/agents/{id}/numbers/{numberId}", ""),
        ofAgent("setPrimaryNumber", "PUT /v1/agents/{id}/primary-number", ""),
        operation("number", "listCallingBoxNumbers", "GET /v1/numbers", "", listOf(NUMBER)),
        operation("number", "searchCallingBoxNumbers", "GET /v1/numbers/available", "", "[]"),
        operation(
                "webhook",
                "createWebhookEndpoint",
                "POST /v1/webhook_endpoints",
                CALLING_BOX_SECRET,
                ENDPOINT)
            .with("operation.webhookUrl", URL),
        operation(
            "webhook", "enableWebhookEndpoint", "PATCH /v1/webhook_endpoints/{id}", "", ENDPOINT),
        operation(
            "webhook",
            "rotateWebhookSecret",
            "POST /v1/webhook_endpoints/{id}/rotate_secret",
            "",
            ENDPOINT),
        operation(
            "webhook", "listWebhookDeliveries", "GET /v1/webhook_deliveries", "", listOf(DELIVERY)),
        operation(
            "webhook",
            "redeliverWebhook",
            "POST /v1/webhook_deliveries/{id}/redeliver",
            "",
            DELIVERY));
  }

  /** Returns operations with the variable {@code typed} where another kind of text belongs. */
  static List<SecretOperation> filledIncorrectly() {
    return List.of(
        named("placeCall").with("operation.to", "=typed"),
        named("placeCall").with("operation.script.agentId", "=typed"),
        named("placeCall").with("operation.webhookUrl", "=typed"),
        named("getCallingBoxCall").with("operation.callId", "=typed"),
        named("searchCallingBoxNumbers").with("operation.areaCode", "=typed"),
        named("createWebhookEndpoint").with("operation.webhookUrl", "=typed"),
        named("rotateWebhookSecret").with("operation.rotateWebhookSecret.endpointId", "=typed"),
        named("redeliverWebhook").with("operation.redeliverWebhook.deliveryId", "=typed"));
  }

  static SecretOperation named(String name) {
    return Stream.concat(lookingUp().stream(), others().stream())
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static SecretOperation ofAgent(String name, String request, String secret) {
    return operation("agent", name, request, secret, AGENT).with("operation.agentId", "=id");
  }

  private static SecretOperation operation(
      String connector, String name, String request, String secret, String response) {
    FilledTemplate template =
        FilledTemplate.named("callingbox-" + connector + ".json")
            .with("operation.operationType", name)
            .with("authentication.apiKey", "=\"{{secrets.CALLINGBOX_API_KEY}}\" + account")
            .with("retryCount", "1")
            .with(name + ".resultExpression", "={result: response}");
    return new SecretOperation(name, request, template, secret, response);
  }

  private static String listOf(String row) {
    return "[" + row + "]";
  }
}
