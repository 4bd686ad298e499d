package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** A response with a status, headers, and a body. */
record PlainResponse(int status, String body, Map<String, String> headers) implements ApiResponse {

  static PlainResponse ok(JsonNode body) {
    return new PlainResponse(200, body.toString(), Map.of());
  }

  static PlainResponse created(JsonNode body) {
    return new PlainResponse(201, body.toString(), Map.of());
  }

  /** Creates an error that has a message and no number, as Bolna sometimes answers. */
  static PlainResponse message(int status, String message) {
    JsonNode body = JsonNodeFactory.instance.objectNode().put("message", message);
    return new PlainResponse(status, body.toString(), Map.of());
  }

  /** Creates an error as documented: with a number and a message. */
  static PlainResponse error(int status, int code, String message) {
    JsonNode body =
        JsonNodeFactory.instance.objectNode().put("error", code).put("message", message);
    return new PlainResponse(status, body.toString(), Map.of());
  }

  static PlainResponse serverError() {
    return error(500, 500, "Internal server error");
  }

  /** Creates what a proxy or a login page answers in place of the API. */
  static PlainResponse htmlPage() {
    String page = "<!DOCTYPE html><html><head><title>Welcome</title></head><body></body></html>";
    return new PlainResponse(200, page, Map.of("Content-Type", "text/html; charset=utf-8"));
  }

  static PlainResponse tooManyRequests(Duration retryAfter) {
    String seconds = Long.toString(retryAfter.plusMillis(999).toSeconds());
    String body = error(429, 429, "Too many requests").body();
    return new PlainResponse(429, body, Map.of("Retry-After", seconds));
  }

  /** Creates an error of the framework that Bolna uses: a detail, which is a text or a list. */
  static PlainResponse detail(int status, JsonNode detail) {
    JsonNode body = JsonNodeFactory.instance.objectNode().set("detail", detail);
    return new PlainResponse(status, body.toString(), Map.of());
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
