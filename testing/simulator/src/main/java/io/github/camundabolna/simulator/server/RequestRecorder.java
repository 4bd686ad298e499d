package io.github.camundabolna.simulator.server;

import com.sun.net.httpserver.HttpExchange;
import io.github.camundabolna.simulator.journal.RecordedRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Converts an HTTP exchange to a recorded request. */
final class RequestRecorder {

  RecordedRequest read(HttpExchange exchange, byte[] body, String endpoint, Instant at) {
    return new RecordedRequest(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        endpoint,
        QueryParameters.of(exchange),
        headers(exchange),
        new String(body, StandardCharsets.UTF_8),
        at);
  }

  private static Map<String, List<String>> headers(HttpExchange exchange) {
    Map<String, List<String>> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
    return headers;
  }
}
