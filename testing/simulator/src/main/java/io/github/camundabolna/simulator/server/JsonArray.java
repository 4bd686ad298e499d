package io.github.camundabolna.simulator.server;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.stream.Stream;

/**
 * Streams an array, because long ones fill many megabytes.
 *
 * @param rows written one by one, once
 */
public record JsonArray(ObjectMapper json, Stream<? extends JsonNode> rows) implements ApiResponse {
  private static final int BUFFER = 1 << 16;
  private static final int UNKNOWN_LENGTH = 0;

  @Override
  public void send(HttpExchange exchange) throws IOException {
    stream(exchange, json, this::write);
  }

  /** Writes the rows where the generator is. */
  public void write(JsonGenerator out) throws IOException {
    out.writeStartArray();
    for (Iterator<? extends JsonNode> each = rows.iterator(); each.hasNext(); ) {
      json.writeTree(out, each.next());
    }
    out.writeEndArray();
  }

  /** Answers 200 with a body that is written piece by piece. */
  public static void stream(HttpExchange exchange, ObjectMapper json, BodyWriter writer)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, UNKNOWN_LENGTH);
    OutputStream out = new BufferedOutputStream(exchange.getResponseBody(), BUFFER);
    try (JsonGenerator body = json.getFactory().createGenerator(out, JsonEncoding.UTF8)) {
      writer.write(body);
    }
    exchange.close();
  }

  /** Writes a body. */
  @FunctionalInterface
  public interface BodyWriter {
    void write(JsonGenerator out) throws IOException;
  }
}
