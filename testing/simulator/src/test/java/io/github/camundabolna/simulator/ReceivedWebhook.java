package io.github.camundabolna.simulator;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A webhook as it was sent. */
public record ReceivedWebhook(String path, Headers headers, String body) {

  static ReceivedWebhook read(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    return new ReceivedWebhook(
        exchange.getRequestURI().getPath(),
        exchange.getRequestHeaders(),
        new String(body, StandardCharsets.UTF_8));
  }

  /** Returns the only value of a header. */
  public String header(String name) {
    if (headers.getOrDefault(name, List.of()).size() != 1) {
      throw new AssertionError("not exactly one header " + name + ": " + headers);
    }
    return headers.getFirst(name);
  }
}
