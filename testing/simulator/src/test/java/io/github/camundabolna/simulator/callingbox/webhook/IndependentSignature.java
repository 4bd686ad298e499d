package io.github.camundabolna.simulator.callingbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.simulator.ReceivedWebhook;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Computes signatures by the definition of HMAC, and with nothing of the simulator. */
final class IndependentSignature {
  private static final Pattern HEADER = Pattern.compile("t=(\\d{10}),v1=([0-9a-f]{64})");
  private static final int BLOCK = 64;
  private static final int INNER = 0x36;
  private static final int OUTER = 0x5c;

  private IndependentSignature() {}

  /** Returns whether the secret signed the webhook. */
  static boolean isValid(ReceivedWebhook webhook, String secret) {
    Matcher header = header(webhook);
    String signed = header.group(1) + "." + webhook.body();
    return header.group(2).equals(hmac(secret, signed));
  }

  /** Returns the seconds in the header. */
  static long time(ReceivedWebhook webhook) {
    return Long.parseLong(header(webhook).group(1));
  }

  private static Matcher header(ReceivedWebhook webhook) {
    Matcher header = HEADER.matcher(webhook.header("CallingBox-Signature"));
    assertThat(header.matches()).as(webhook.header("CallingBox-Signature")).isTrue();
    return header;
  }

  private static String hmac(String secret, String text) {
    byte[] key = Arrays.copyOf(secret.getBytes(StandardCharsets.UTF_8), BLOCK);
    assertThat(secret).hasSizeLessThanOrEqualTo(BLOCK);
    byte[] inner = digest(padded(key, INNER), text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest(padded(key, OUTER), inner));
  }

  private static byte[] padded(byte[] key, int pad) {
    byte[] block = key.clone();
    for (int i = 0; i < block.length; i++) {
      block[i] ^= (byte) pad;
    }
    return block;
  }

  private static byte[] digest(byte[] first, byte[] second) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(first);
      return sha256.digest(second);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
