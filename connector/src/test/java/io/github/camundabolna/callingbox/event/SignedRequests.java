package io.github.camundabolna.callingbox.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camundabolna.testing.TestWebhookRequest;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Requests as CallingBox sends them. */
final class SignedRequests {

  static final String SECRET = "whsec_k9Xw2mQz7LpR4tVb";
  static final String SECOND_SECRET = "whsec_Zt8Pq5Ns3GhJ6yKd";
  static final String CALL_ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";

  private static final String HEADER = "CallingBox-Signature";

  private final Clock clock;

  SignedRequests(Clock clock) {
    this.clock = clock;
  }

  /** Returns an event about a call, with single quotes for double ones. */
  TestWebhookRequest event(String type, String callFields) {
    return event("9c1d9f9e", type, callFields);
  }

  TestWebhookRequest event(String eventId, String type, String callFields) {
    return signed(
        ("{'id': '%s', 'type': '%s', 'created': 1787288700, 'api_version': '2026-04',"
                + " 'data': {'call': {'id': '%s', %s}}}")
            .formatted(eventId, type, CALL_ID, callFields));
  }

  TestWebhookRequest signed(String body) {
    return signed(body.replace('\'', '"').getBytes(UTF_8), SECRET);
  }

  TestWebhookRequest signed(byte[] body, String secret) {
    String time = String.valueOf(clock.instant().getEpochSecond());
    Map<String, String> headers =
        Map.of(
            HEADER,
            "t=" + time + ",v1=" + digest(time, body, secret),
            "CallingBox-Event-Id",
            "9c1d9f9e",
            "X-CallingBox-Call-Id",
            CALL_ID);
    return new TestWebhookRequest("POST", headers, Map.of(), body);
  }

  static String digest(String time, byte[] body, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      mac.update((time + ".").getBytes(UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
