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
import java.time.Duration;
import java.util.Collection;

/** What a caller receives: a response, part of one, or none. */
sealed interface ApiResponse
    permits PlainResponse,
        ApiResponse.DroppedConnection,
        ApiResponse.HungConnection,
        ApiResponse.ExecutionArray,
        ApiResponse.ExecutionPage {
  void send(HttpExchange exchange) throws IOException;

  /** Closes the connection without a response. */
  record DroppedConnection() implements ApiResponse {

    @Override
    public void send(HttpExchange exchange) {
      exchange.close();
    }
  }

  /** Keeps the connection open without a response, for longer than any client waits. */
  record HungConnection(RequestDelay delay) implements ApiResponse {
    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    @Override
    public void send(HttpExchange exchange) {
      delay.await(TIMEOUT);
      exchange.close();
    }
  }

  /** Streams an array of executions: those of a large batch fill many megabytes. */
  record ExecutionArray(
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
        write(array);
      }
      exchange.close();
    }

    private void write(JsonGenerator out) throws IOException {
      out.writeStartArray();
      for (Execution execution : executions) {
        json.writeTree(out, bodies.full(execution));
      }
      out.writeEndArray();
    }
  }

  /** Streams one page of executions, with its number and whether another one follows. */
  record ExecutionPage(ExecutionArray rows, int number, int size, long total)
      implements ApiResponse {

    @Override
    public void send(HttpExchange exchange) throws IOException {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, ExecutionArray.UNKNOWN_LENGTH);
      OutputStream out =
          new BufferedOutputStream(exchange.getResponseBody(), ExecutionArray.BUFFER);
      try (JsonGenerator page = rows.json().getFactory().createGenerator(out, JsonEncoding.UTF8)) {
        page.writeStartObject();
        page.writeFieldName("data");
        rows.write(page);
        page.writeNumberField("page_number", number);
        page.writeNumberField("page_size", size);
        page.writeNumberField("total", total);
        page.writeBooleanField("has_more", (long) number * size < total);
        page.writeEndObject();
      }
      exchange.close();
    }
  }
}
