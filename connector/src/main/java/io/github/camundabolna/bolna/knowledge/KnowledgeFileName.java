package io.github.camundabolna.bolna.knowledge;

import io.github.camundabolna.bolna.client.knowledge.KnowledgeBaseSettings;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The name of the file that becomes a knowledge base, which identifies it: {@code
 * <name>-<digest>-<key>.pdf}.
 *
 * @param digest of the file's content and the settings
 * @param key of the element instance
 */
record KnowledgeFileName(String name, String digest, String key) {

  private static final int MAX_NAME = 60;

  /**
   * Creates a name.
   *
   * @param wanted start of the name; other characters than letters, digits, - and _ become -
   */
  static KnowledgeFileName of(
      String wanted, PdfDigest content, KnowledgeBaseSettings settings, String key) {
    CRC32 digest = new CRC32();
    digest.update((content.text() + settings).getBytes(StandardCharsets.UTF_8));
    return new KnowledgeFileName(plain(wanted), "%08x".formatted(digest.getValue()), key);
  }

  private static String plain(String wanted) {
    String words =
        wanted
            .replaceFirst("(?i)\\.pdf$", "")
            .replaceAll("[^A-Za-z0-9_-]+", "-")
            .replaceAll("^-+|-+$", "");
    String name = words.isEmpty() ? "camunda" : words;
    return name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
  }

  String fileName() {
    return name + ending();
  }

  private String ending() {
    return "-" + digest + keyEnding();
  }

  private String keyEnding() {
    return "-" + key + ".pdf";
  }

  /** Returns whether the same element instance created a knowledge base from that file. */
  boolean isOfSameElement(String fileName) {
    return fileName.endsWith(keyEnding());
  }

  /** Returns whether that knowledge base has the same content and settings. */
  boolean hasSameContent(String fileName) {
    return fileName.endsWith(ending());
  }
}
