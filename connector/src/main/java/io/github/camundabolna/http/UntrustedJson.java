package io.github.camundabolna.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads untrusted JSON: one value in UTF-8 without duplicate keys, within limits that the parser
 * enforces while it reads. Real events are far below them.
 */
public final class UntrustedJson {

  /** In bytes or, for a text, in characters. Enough for a transcript of hours. */
  public static final int MAX_LENGTH = 4 * 1024 * 1024;

  static final int MAX_DEPTH = 100;
  static final int MAX_VALUES = 100_000;
  static final int MAX_DIGITS = 100;
  static final int MAX_NAME = 1_000;

  private static final ObjectMapper JSON =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxDocumentLength(MAX_LENGTH)
                          .maxStringLength(MAX_LENGTH)
                          .maxNestingDepth(MAX_DEPTH)
                          .maxTokenCount(MAX_VALUES)
                          .maxNumberLength(MAX_DIGITS)
                          .maxNameLength(MAX_NAME)
                          .build())
                  // Otherwise, it also reads UTF-16 and UTF-32, which filters in front of the
                  // runtime don't inspect.
                  .disable(JsonFactory.Feature.CHARSET_DETECTION)
                  // Untrusted names would stay in memory forever.
                  .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private UntrustedJson() {}

  /**
   * Reads bytes.
   *
   * @param bytes may start with the byte order mark of UTF-8
   * @return empty if it isn't JSON, or exceeds a limit
   */
  public static Optional<JsonNode> read(byte[] bytes) {
    int start = beginsWithMark(bytes) ? 3 : 0;
    try {
      return Optional.of(JSON.readTree(bytes, start, bytes.length - start));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory could not be read", e);
    }
  }

  /**
   * Reads a text.
   *
   * @return empty if it isn't JSON, or exceeds a limit
   */
  public static Optional<JsonNode> read(String text) {
    try {
      return Optional.of(JSON.readTree(text));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static boolean beginsWithMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }
}
