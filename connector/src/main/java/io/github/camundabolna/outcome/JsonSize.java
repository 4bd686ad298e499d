package io.github.camundabolna.outcome;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.connector.api.document.Document;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Measures values as the engine does: in bytes of JSON. */
public final class JsonSize {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonSize() {}

  /** Returns how many bytes of JSON a value is; of a document, only a reference goes there. */
  public static long count(Object value) {
    if (value instanceof Document) {
      return 0;
    }
    CountingStream counted = new CountingStream();
    try {
      JSON.writeValue(counted, value);
    } catch (IOException e) {
      throw new UncheckedIOException("a value that came from JSON cannot be written as JSON", e);
    }
    return counted.bytes;
  }

  private static final class CountingStream extends OutputStream {

    private long bytes;

    @Override
    public void write(int next) {
      bytes++;
    }

    @Override
    public void write(byte[] next, int start, int length) {
      bytes += length;
    }
  }
}
