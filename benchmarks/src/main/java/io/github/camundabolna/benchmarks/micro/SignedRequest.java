package io.github.camundabolna.benchmarks.micro;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.camunda.connector.api.inbound.webhook.Part;
import io.camunda.connector.api.inbound.webhook.WebhookProcessingPayload;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A request that is signed as CallingBox documents it. */
record SignedRequest(long seconds, Map<String, String> headers, byte[] rawBody)
    implements WebhookProcessingPayload {

  private static final String ALGORITHM = "HmacSHA256";

  /** Signs a body now. */
  static SignedRequest of(byte[] body, String secret) {
    long now = Instant.now().getEpochSecond();
    try {
      String signature = HexFormat.of().formatHex(hmac(now, body, secret));
      return new SignedRequest(
          now,
          Map.of(
              "Content-Type",
              "application/json",
              "CallingBox-Signature",
              "t=%d,v1=%s".formatted(now, signature)),
          body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] hmac(long seconds, byte[] body, String secret) throws GeneralSecurityException {
    Mac mac = Mac.getInstance(ALGORITHM);
    mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
    mac.update((seconds + ".").getBytes(UTF_8));
    return mac.doFinal(body);
  }

  @Override
  public String requestURL() {
    return "http://localhost/inbound/callingbox";
  }

  @Override
  public String method() {
    return "POST";
  }

  @Override
  public Map<String, String> params() {
    return Map.of();
  }

  @Override
  public Collection<Part> parts() {
    return List.of();
  }
}
