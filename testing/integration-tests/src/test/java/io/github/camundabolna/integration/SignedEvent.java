package io.github.camundabolna.integration;

import io.github.camundabolna.simulator.callingbox.webhook.EventSigner;
import io.github.camundabolna.simulator.fault.ActiveFaults;
import io.github.camundabolna.simulator.webhook.WebhookFaults;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * An event of CallingBox that a test sends itself, at a time and with a secret of its choice.
 *
 * @param id each destination of an event has another one
 */
record SignedEvent(String id, String callId, String type, String status) {

  static SignedEvent ofEnd(String callId, String status) {
    return new SignedEvent(UUID.randomUUID().toString(), callId, "call." + status, status);
  }

  /** Returns the same event as another destination gets it. */
  SignedEvent toOther() {
    return ofEnd(callId, status);
  }

  /** Sends one attempt to a receiver, and returns the status of the answer. */
  int send(IntegrationEnvironment environment, String path, String secret, Instant attemptedAt) {
    HttpRequest request =
        environment
            .request(path)
            .header("CallingBox-Signature", signature(secret, attemptedAt))
            .header("CallingBox-Event-Id", id)
            .POST(IntegrationEnvironment.body(body()))
            .build();
    return environment.send(request).statusCode();
  }

  private String signature(String secret, Instant attemptedAt) {
    Clock clock = Clock.fixed(attemptedAt, ZoneOffset.UTC);
    WebhookFaults none = new WebhookFaults(ActiveFaults.none());
    return new EventSigner(clock, none).sign(secret, callId, body());
  }

  private String answeredAt() {
    return status.equals("completed") ? "\"2026-04-01T00:00:00Z\"" : "null";
  }

  private String body() {
    return """
    {"id":"%s","type":"%s","created":1775000000,"api_version":"2026-04","data":{"call":{"id":"%s",
     "status":"%s","direction":"outbound","to_number":"+14155550104","answered_at":%s}}}
    """
        .formatted(id, type, callId, status, answeredAt());
  }
}
