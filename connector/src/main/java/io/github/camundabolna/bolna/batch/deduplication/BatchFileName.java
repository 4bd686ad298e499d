package io.github.camundabolna.bolna.batch.deduplication;

import io.github.camundabolna.bolna.client.batch.BatchRequest;
import io.github.camundabolna.input.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The end of the name of a batch's file, which identifies the batch: {@code
 * <name>-<digest>-<key>.csv}.
 *
 * @param digest of the batch's content and settings
 * @param key of the element instance
 */
record BatchFileName(String digest, String key) {

  private static final int DIGEST_BYTES = 4;

  static BatchFileName of(BatchRequest content, String key) {
    return new BatchFileName(digest(content), key);
  }

  private static String digest(BatchRequest content) {
    MessageDigest sha = Sha256.start();
    sha.update(content.csv());
    String others =
        content.fromPhoneNumbers() + "|" + content.retryConfig() + "|" + content.webhookUrl();
    byte[] digest = sha.digest(others.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
  }

  String startingWith(String name) {
    return name + ending();
  }

  private String ending() {
    return "-" + digest + keyEnding();
  }

  private String keyEnding() {
    return "-" + key + ".csv";
  }

  /** Returns whether the same element instance created a batch from that file. */
  boolean isOfSameElement(String fileName) {
    return fileName.endsWith(keyEnding());
  }

  /** Returns whether that batch has the same contacts and settings. */
  boolean hasSameContent(String fileName) {
    return fileName.endsWith(ending());
  }
}
