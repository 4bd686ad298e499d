package io.github.camundabolna.contact;

import io.github.camundabolna.input.InvalidInputException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file that is refused while it is read, as soon as it turns out to be too large. */
final class SizeLimitedStream extends FilterInputStream {

  static final int MOST_MEGABYTES = 20;

  private long left = MOST_MEGABYTES * 1_000_000L;

  SizeLimitedStream(InputStream file) {
    super(file);
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    return next < 0 ? next : count(1, next);
  }

  @Override
  public int read(byte[] target, int start, int length) throws IOException {
    int read = super.read(target, start, length);
    return read < 0 ? read : count(read, read);
  }

  private int count(int bytes, int result) {
    left -= bytes;
    if (left < 0) {
      throw new InvalidInputException(
          "the CSV file must not be larger than %d MB: make several batches"
              .formatted(MOST_MEGABYTES));
    }
    return result;
  }
}
