package io.github.camundabolna.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads a JSON list row by row, so that no more than one row is held. */
final class RowReader {

  private final ObjectMapper json;

  /**
   * @param mostBytes of the whole list
   */
  RowReader(long mostBytes) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder().maxDocumentLength(mostBytes).build();
    this.json = new ObjectMapper(JsonFactory.builder().streamReadConstraints(constraints).build());
  }

  /**
   * @throws IOException if the list breaks off, is too long, or is none; the rows before that have
   *     been handed over
   */
  void read(InputStream list, Consumer<JsonNode> each) throws IOException {
    try (JsonParser parser = json.createParser(list)) {
      if (next(parser) != JsonToken.START_ARRAY) {
        throw new IOException("the answer is not a JSON list");
      }
      while (next(parser) != JsonToken.END_ARRAY) {
        each.accept(row(parser));
      }
    }
  }

  private JsonNode row(JsonParser parser) throws IOException {
    try {
      return json.readTree(parser);
    } catch (JsonProcessingException e) {
      throw notReadable(e);
    }
  }

  private static JsonToken next(JsonParser parser) throws IOException {
    try {
      return Optional.ofNullable(parser.nextToken()).orElse(JsonToken.NOT_AVAILABLE);
    } catch (JsonProcessingException e) {
      throw notReadable(e);
    }
  }

  /** The parser's own words would show what it stumbled over, which could be anything. */
  private static IOException notReadable(JsonProcessingException cause) {
    return new IOException("the answer is not JSON, breaks off, or is too large", cause);
  }
}
