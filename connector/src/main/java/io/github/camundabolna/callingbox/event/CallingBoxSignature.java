package io.github.camundabolna.callingbox.event;

import io.github.camundabolna.http.SecretValue;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Verifies that an event comes from CallingBox: an HMAC-SHA256 of its time and its raw body. During
 * a rotation, it accepts both secrets.
 */
final class CallingBoxSignature {

  static final String HEADER = "CallingBox-Signature";

  /** As in CallingBox's documentation; protects against events that were recorded. */
  private static final long TOLERANCE_SECONDS = 300;

  private static final int MOST_SECRETS = 2;

  private static final String ALGORITHM = "HmacSHA256";

  private final List<SecretKeySpec> keys;
  private final Clock clock;

  /**
   * Creates a verifier.
   *
   * @param secrets one or, during a rotation, two
   * @throws IllegalArgumentException if there are more or none, or if one is blank
   */
  CallingBoxSignature(List<SecretValue> secrets, Clock clock) {
    if (secrets.isEmpty() || secrets.size() > MOST_SECRETS) {
      throw new IllegalArgumentException(
          "one or two signing secrets are required, but there were " + secrets.size());
    }
    this.keys = secrets.stream().map(CallingBoxSignature::key).toList();
    this.clock = clock;
  }

  private static SecretKeySpec key(SecretValue secret) {
    if (secret.value().isBlank()) {
      throw new IllegalArgumentException("a signing secret must not be blank");
    }
    return new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /**
   * Returns why an event is refused, for operators; empty if it's accepted.
   *
   * @param headers the values of all headers with the name {@link #HEADER} in any case
   * @param rawBody the bytes as they arrived
   */
  Optional<String> refusal(List<String> headers, byte[] rawBody) {
    if (headers.size() != 1) {
      // Of two headers, a proxy or an attacker added one, and no one knows which.
      return Optional.of(
          "an event with " + headers.size() + " headers " + HEADER + " instead of one");
    }
    return SignatureHeader.read(headers.get(0))
        .map(header -> refusal(header, rawBody))
        .orElseGet(() -> Optional.of("an event whose " + HEADER + " can't be read"));
  }

  private Optional<String> refusal(SignatureHeader header, byte[] rawBody) {
    if (!isSigned(header, rawBody)) {
      return Optional.of("an event with a wrong signature");
    }
    long age = clock.instant().getEpochSecond() - header.seconds();
    return Math.abs(age) <= TOLERANCE_SECONDS
        ? Optional.empty()
        : Optional.of(
            "an event that was signed %d seconds %s, although at most %d are allowed"
                .formatted(Math.abs(age), age > 0 ? "ago" : "in the future", TOLERANCE_SECONDS));
  }

  /** Compares all pairs, so that the time doesn't show which one matches. */
  private boolean isSigned(SignatureHeader header, byte[] rawBody) {
    boolean signed = false;
    for (SecretKeySpec key : keys) {
      byte[] expected = hmac(key, header.time(), rawBody);
      for (byte[] signature : header.signatures()) {
        signed |= MessageDigest.isEqual(expected, signature);
      }
    }
    return signed;
  }

  private static byte[] hmac(SecretKeySpec key, String time, byte[] rawBody) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
      return mac.doFinal(rawBody);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java has no HMAC-SHA256", e);
    }
  }

  @Override
  public String toString() {
    return "CallingBoxSignature[secrets=" + keys.size() + "]";
  }
}
