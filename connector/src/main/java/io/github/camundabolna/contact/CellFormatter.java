package io.github.camundabolna.contact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Formats the value of a process variable as the text of a cell. */
final class CellFormatter {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private CellFormatter() {}

  /**
   * Returns an empty text for null, numbers without exponent, and compact JSON for a list or
   * context.
   */
  static String format(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Map || value instanceof Collection) {
      return json(value);
    }
    if (value instanceof BigDecimal) {
      return ((BigDecimal) value).toPlainString();
    }
    boolean fraction = value instanceof Double || value instanceof Float;
    return fraction && Double.isFinite(((Number) value).doubleValue())
        ? new BigDecimal(value.toString()).stripTrailingZeros().toPlainString()
        : value.toString();
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(
          "a value that didn't come from JSON can't be written as JSON", e);
    }
  }

  /** Returns why a CSV file can't contain a text; empty if it can. */
  static Optional<String> problem(String text) {
    for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (c == 0) {
        return Optional.of("must not contain the character NUL");
      }
      if (Character.getType(c) == Character.SURROGATE) {
        return Optional.of("must not contain half of a character (an unpaired surrogate)");
      }
    }
    return Optional.empty();
  }
}
