package io.github.camundabolna.contact;

import java.io.Writer;

/** Counts the UTF-8 bytes of what is written, and keeps nothing of it. */
final class ListSize extends Writer {

  private long bytes;

  private ListSize() {}

  /** How large a value is as JSON. */
  static long of(Object value) {
    ListSize size = new ListSize();
    CellFormatter.write(value, size);
    return size.bytes;
  }

  @Override
  public void write(char[] text, int start, int length) {
    for (int i = start; i < start + length; i++) {
      bytes += bytes(text[i]);
    }
  }

  /** Half of a pair of surrogates is half of four bytes. */
  private static int bytes(char c) {
    if (c < 0x80) {
      return 1;
    }
    return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
