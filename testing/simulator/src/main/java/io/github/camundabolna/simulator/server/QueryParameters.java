package io.github.camundabolna.simulator.server;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the query of a request. */
final class QueryParameters {

  private QueryParameters() {}

  /** Returns the parameters by name; the last one counts. */
  static Map<String, String> of(HttpExchange exchange) {
    String raw = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    Map<String, String> query = new HashMap<>();
    for (String pair : raw.split("&")) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        query.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return Map.copyOf(query);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
