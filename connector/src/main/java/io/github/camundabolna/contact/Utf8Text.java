package io.github.camundabolna.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.camundabolna.input.InvalidInputException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;

/**
 * The text of a file in UTF-8, with or without a byte order mark, up to 20 MB.
 *
 * @param file name of the file, for messages
 * @param remedy what to do if the file is too large
 */
public record Utf8Text(String file, String remedy) {

  private static final int MAX_MEGABYTES = 20;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /**
   * Opens the file. The reader throws a {@link java.nio.charset.CharacterCodingException} if the
   * text isn't UTF-8, and an {@link InvalidInputException} if it's too large.
   *
   * @throws InvalidInputException if the file is UTF-16
   */
  public BufferedReader open(InputStream content) throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(new SizeLimitedStream(content, this));
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

  /** Detects UTF-16 by its byte order mark, or by a zero byte of an ASCII character. */
  private static boolean isUtf16(int first, int second) {
    return first == 0xFE && second == 0xFF
        || first == 0xFF && second == 0xFE
        || first == 0
        || second == 0;
  }

  /** Returns the failure of a file in another encoding. */
  public InvalidInputException notUtf8(String found) {
    return new InvalidInputException(
        file
            + " must be in UTF-8, but is in "
            + found
            + ". Save it as \"CSV UTF-8\" in your spreadsheet program");
  }

  private static final class SizeLimitedStream extends FilterInputStream {

    private final Utf8Text text;
    private long left = MAX_MEGABYTES * 1_000_000L;

    SizeLimitedStream(InputStream content, Utf8Text text) {
      super(content);
      this.text = text;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] target, int start, int length) throws IOException {
      int read = super.read(target, start, length);
      count(Math.max(0, read));
      return read;
    }

    private void count(int bytes) {
      left -= bytes;
      if (left < 0) {
        throw new InvalidInputException(
            "%s must not be larger than %d MB. %s"
                .formatted(text.file, MAX_MEGABYTES, text.remedy));
      }
    }
  }
}
