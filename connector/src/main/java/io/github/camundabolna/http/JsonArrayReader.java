package io.github.camundabolna.http;

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
import java.util.function.Predicate;

/** Reads a JSON list row by row, and holds only one row in memory. */
final class JsonArrayReader {

  private final ObjectMapper json;

  /**
   * Creates a reader.
   *
   * @param mostBytes limit of the whole list
   */
  JsonArrayReader(long mostBytes) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder().maxDocumentLength(mostBytes).build();
    this.json = new ObjectMapper(JsonFactory.builder().streamReadConstraints(constraints).build());
  }

  /**
   * Reads a whole list, like {@link #readPage}.
   *
   * @param each returns whether to go on; after false, the rest of the list isn't read
   * @throws IOException also if the list is only one page of several
   */
  void read(InputStream list, Predicate<JsonNode> each) throws IOException {
    if (readPage(list, each)) {
      throw new UnreadableResponseException("the response is only one page of several");
    }
  }

  /**
   * Reads a bare list, or one in the field {@code data} of an object.
   *
   * @param each returns whether to go on; after false, the rest isn't read, and no page follows
   * @return whether another page follows, according to the field {@code has_more}
   * @throws IOException if the list is incomplete, too long, or not a list; earlier rows have been
   *     passed on
   */
  boolean readPage(InputStream list, Predicate<JsonNode> each) throws IOException {
    try (JsonParser parser = json.createParser(list)) {
      JsonToken first = next(parser);
      if (first == JsonToken.START_OBJECT) {
        return envelope(parser, each);
      }
      if (first != JsonToken.START_ARRAY) {
        throw new UnreadableResponseException("the response is not a JSON list");
      }
      rows(parser, each);
      return false;
    } catch (JsonProcessingException e) {
      // The parser's message can quote any part of the response.
      throw new UnreadableResponseException(
          "the response is not valid JSON, is incomplete, or is too large");
    }
  }

  /** Returns whether all rows were read. */
  private boolean rows(JsonParser parser, Predicate<JsonNode> each) throws IOException {
    while (next(parser) != JsonToken.END_ARRAY) {
      if (!each.test(json.readTree(parser))) {
        return false;
      }
    }
    return true;
  }

  private boolean envelope(JsonParser parser, Predicate<JsonNode> each) throws IOException {
    boolean found = false;
    boolean more = false;
    while (next(parser) == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = next(parser);
      if (name.equals("data") && value == JsonToken.START_ARRAY) {
        found = true;
        if (!rows(parser, each)) {
          return false;
        }
      } else if (name.equals("has_more")) {
        more = value == JsonToken.VALUE_TRUE;
        parser.skipChildren();
      } else {
        parser.skipChildren();
      }
    }
    if (!found || parser.currentToken() != JsonToken.END_OBJECT) {
      throw new UnreadableResponseException("the response contains no JSON list, or is incomplete");
    }
    return more;
  }

  private static JsonToken next(JsonParser parser) throws IOException {
    return Optional.ofNullable(parser.nextToken()).orElse(JsonToken.NOT_AVAILABLE);
  }
}
