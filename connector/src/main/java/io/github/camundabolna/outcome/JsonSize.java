package io.github.camundabolna.outcome;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.NullSerializer;
import io.camunda.connector.api.document.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Measures values in bytes of JSON, as the engine does. */
public final class JsonSize {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(
              new SimpleModule().addSerializer(Document.class, NullSerializer.instance));

  private JsonSize() {}

  /**
   * Returns the bytes of JSON of a value; a document counts as zero, because it's only a reference.
   */
  public static long count(Object value) {
    if (value instanceof Document) {
      return 0;
    }
    CountingWriter counted = new CountingWriter();
    try {
      JSON.writeValue(counted, value);
    } catch (IOException e) {
      throw new UncheckedIOException("a value that came from JSON can't be written as JSON", e);
    }
    return counted.bytes;
  }

  /**
   * Counts UTF-8 bytes; Jackson would write an emoji to a stream with twelve bytes instead of four.
   */
  private static final class CountingWriter extends Writer {

    private long bytes;

    @Override
    public void write(char[] text, int start, int length) {
      for (int i = start; i < start + length; i++) {
        bytes += bytes(text[i]);
      }
    }

    /** Each surrogate counts as half of four bytes. */
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
}
