package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.sun.net.httpserver.HttpExchange;
import io.github.camundabolna.simulator.server.ApiResponse;
import io.github.camundabolna.simulator.server.JsonArray;
import java.io.IOException;

/** Streams one page of executions, with its number and whether another one follows. */
record ExecutionPage(JsonArray rows, int number, int size, long total) implements ApiResponse {

  @Override
  public void send(HttpExchange exchange) throws IOException {
    JsonArray.stream(exchange, rows.json(), this::write);
  }

  private void write(JsonGenerator page) throws IOException {
    page.writeStartObject();
    page.writeFieldName("data");
    rows.write(page);
    page.writeNumberField("page_number", number);
    page.writeNumberField("page_size", size);
    page.writeNumberField("total", total);
    page.writeBooleanField("has_more", (long) number * size < total);
    page.writeEndObject();
  }
}
