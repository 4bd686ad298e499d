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
 * Reads JSON that anybody may have written: one value, in UTF-8, in which no key comes twice, and
 * within limits that the parser keeps while it reads. No real event comes near them.
 */
public final class UntrustedJson {

  /** In bytes or, of a text, in characters. A transcript of hours fits in. */
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
                  // Else UTF-16 and UTF-32 are read too, which no guard before us would look into.
                  .disable(JsonFactory.Feature.CHARSET_DETECTION)
                  // Names from outside would stay in memory for good.
                  .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private UntrustedJson() {}

  /**
   * @param bytes may begin with the byte order mark of UTF-8
   * @return empty if it is no JSON, or breaks a limit
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
   * @return empty if it is no JSON, or breaks a limit
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
