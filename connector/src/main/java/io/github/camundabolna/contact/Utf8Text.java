package io.github.camundabolna.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camundabolna.input.InvalidInputException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;

/** The text of a file in UTF-8, with or without a byte order mark. */
final class Utf8Text {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Utf8Text() {}

  /**
   * @return throws a {@link java.nio.charset.CharacterCodingException} where the text is not UTF-8
   * @throws InvalidInputException if it is UTF-16
   */
  static BufferedReader open(InputStream file) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(file);
    bytes.mark(2);
    int first = bytes.read();
    int second = bytes.read();
    bytes.reset();
    if (isUtf16(first, second)) {
      throw notUtf8("UTF-16");
    }
    BufferedReader text = new BufferedReader(new InputStreamReader(bytes, UTF_8.newDecoder()));
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  /** By its byte order mark, or because half of an ASCII character is zero. */
  private static boolean isUtf16(int first, int second) {
    return first == 0xFE && second == 0xFF
        || first == 0xFF && second == 0xFE
        || first == 0
        || second == 0;
  }

  static InvalidInputException notUtf8(String found) {
    return new InvalidInputException(
        "the CSV file must be in UTF-8; it is in "
            + found
            + ": save it again, in a spreadsheet program as \"CSV UTF-8\"");
  }
}
