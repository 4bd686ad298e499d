package io.github.camundabolna.integration;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** A customer's own requests to the simulated CallingBox, past the connector. */
record CallingBoxAccount(IntegrationEnvironment environment) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Places a call whose events go to a receiver, and returns its ID. */
  String place(String number, String webhookUrl) {
    return send(
            "POST",
            "/v1/calls",
            "{\"agent_id\":\"%s\",\"to\":\"%s\",\"webhook_url\":\"%s\"}"
                .formatted(IntegrationEnvironment.AGENT, number, webhookUrl))
        .path("id")
        .asText();
  }

  /** Places a call whose events go to the account's endpoints only, and returns its ID. */
  String place(String number) {
    return send(
            "POST",
            "/v1/calls",
            "{\"agent_id\":\"%s\",\"to\":\"%s\"}".formatted(IntegrationEnvironment.AGENT, number))
        .path("id")
        .asText();
  }

  void enable(String endpointId) {
    send("PATCH", "/v1/webhook_endpoints/" + endpointId, "{\"status\":\"enabled\"}");
  }

  void redeliver(String deliveryId) {
    send("POST", "/v1/webhook_deliveries/" + deliveryId + "/redeliver", "{}");
  }

  /** Returns the deliveries of one type of event of a call: one for each destination. */
  List<JsonNode> deliveries(String callId, String type) {
    return send("GET", "/v1/webhook_deliveries?call_id=" + callId, "")
        .path("data")
        .valueStream()
        .filter(delivery -> delivery.path("event_type").asText().equals(type))
        .toList();
  }

  /** Waits until each delivery of one type of event of a call has arrived, and returns them. */
  List<JsonNode> awaitDelivered(String callId, String type) {
    return await()
        .atMost(IntegrationEnvironment.PATIENCE)
        .until(
            () -> deliveries(callId, type),
            all ->
                !all.isEmpty()
                    && all.stream()
                        .allMatch(each -> each.path("status").asText().equals("delivered")));
  }

  private JsonNode send(String method, String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(environment.callingBox.baseUri() + path))
            .header("Authorization", "Bearer " + IntegrationEnvironment.CALLING_BOX_KEY)
            .header("Content-Type", "application/json")
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : IntegrationEnvironment.body(body))
            .build();
    HttpResponse<String> response = environment.send(request);
    if (response.statusCode() >= 300) {
      throw new IllegalStateException(path + " " + response.statusCode() + response.body());
    }
    try {
      return JSON.readTree(response.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(response.body(), e);
    }
  }
}
