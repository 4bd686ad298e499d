package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import io.github.camundabolna.simulator.call.Execution;
import io.github.camundabolna.simulator.call.ExecutionBodyWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;

/** A bare array of executions, written one by one: a large batch's fill many megabytes. */
record ExecutionArrayResponse(
    ObjectMapper json, ExecutionBodyWriter bodies, Collection<Execution> executions)
    implements ApiResponse {
  private static final int BUFFER = 1 << 16;
  private static final int UNKNOWN_LENGTH = 0;

  @Override
  public void send(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, UNKNOWN_LENGTH);
    OutputStream out = new BufferedOutputStream(exchange.getResponseBody(), BUFFER);
    try (JsonGenerator array = json.getFactory().createGenerator(out, JsonEncoding.UTF8)) {
      array.writeStartArray();
      for (Execution execution : executions) {
        json.writeTree(array, bodies.full(execution));
      }
      array.writeEndArray();
    }
    exchange.close();
  }
}
