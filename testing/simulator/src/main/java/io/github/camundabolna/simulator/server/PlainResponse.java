package io.github.camundabolna.simulator.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** A response with a status, headers, and a body. */
public record PlainResponse(int status, String body, Map<String, String> headers)
    implements ApiResponse {

  public static PlainResponse ok(JsonNode body) {
    return json(200, body);
  }

  public static PlainResponse created(JsonNode body) {
    return json(201, body);
  }

  public static PlainResponse json(int status, JsonNode body) {
    return new PlainResponse(status, body.toString(), Map.of());
  }

  /** Creates what a proxy or a login page answers in place of the API. */
  static PlainResponse htmlPage(int status) {
    String page = "<!DOCTYPE html><html><head><title>Welcome</title></head><body></body></html>";
    return new PlainResponse(status, page, Map.of("Content-Type", "text/html; charset=utf-8"));
  }

  /** Returns this response with a Retry-After in whole seconds. */
  public PlainResponse withRetryAfter(Duration pause) {
    String seconds = Long.toString(pause.plusMillis(999).toSeconds());
    return new PlainResponse(status, body, Map.of("Retry-After", seconds));
  }

  @Override
  public void send(HttpExchange exchange) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    headers.forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
