package io.github.camundabolna.simulator.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.camundabolna.simulator.fault.ActiveFaults;
import io.github.camundabolna.simulator.fault.ActiveFaults.ActiveFault;
import io.github.camundabolna.simulator.fault.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Activates and deactivates faults while the simulator runs: {@code GET}, {@code POST} and {@code
 * DELETE /simulator/faults}. No vendor has such a path, and no fault affects it.
 */
final class ActiveFaultsHandler implements HttpHandler {

  static final String PATH = "/simulator/faults";

  private static final int MAX_SECONDS = 600;

  private final ActiveFaults activeFaults;
  private final ApiParts parts;

  ActiveFaultsHandler(ActiveFaults activeFaults, ApiParts parts) {
    this.activeFaults = activeFaults;
    this.parts = parts;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    response(exchange, body).send(exchange);
  }

  private PlainResponse response(HttpExchange exchange, byte[] body) {
    try {
      parts.keyCheck().check(exchange.getRequestHeaders());
      switch (exchange.getRequestMethod()) {
        case "GET" -> {}
        case "POST" -> activeFaults.activate(fault(body));
        case "DELETE" -> activeFaults.deactivateAll();
        default -> throw new ApiException(parts.errors().noRoute(true));
      }
      return PlainResponse.ok(active());
    } catch (ApiException rejection) {
      return rejection.response();
    }
  }

  private ActiveFault fault(byte[] body) {
    JsonNode request = object(body);
    String name = request.path("fault").asText();
    Fault fault =
        Fault.named(name)
            .filter(each -> !each.affectsWebhooks())
            .orElseThrow(
                () ->
                    badRequest(
                        "fault is '%s', but must be one that strikes requests, such as slow, time-out or html-page"
                            .formatted(name)));
    String endpoint = request.path("endpoint").asText(ActiveFaults.EVERYWHERE);
    requireStrike(endpoint, fault);
    return new ActiveFault(endpoint, fault, slowBy(request.path("slowBySeconds")));
  }

  private void requireStrike(String endpoint, Fault fault) {
    List<String> endpoints =
        parts.routes().stream().filter(route -> route.allows(fault)).map(Route::name).toList();
    if (endpoints.isEmpty()) {
      throw badRequest(
          "fault is '%s', but strikes no request of this API".formatted(fault.optionName()));
    }
    if (!endpoint.equals(ActiveFaults.EVERYWHERE) && !endpoints.contains(endpoint)) {
      throw badRequest(
          "endpoint is '%s', but must be one that %s can strike, such as %s"
              .formatted(endpoint, fault.optionName(), endpoints.getFirst()));
    }
  }

  private Optional<Duration> slowBy(JsonNode seconds) {
    if (seconds.isMissingNode()) {
      return Optional.empty();
    }
    if (!seconds.isNumber() || seconds.asDouble() < 0 || seconds.asDouble() > MAX_SECONDS) {
      throw badRequest(
          "slowBySeconds is %s, but must be a number from 0 to %d".formatted(seconds, MAX_SECONDS));
    }
    return Optional.of(Duration.ofMillis((long) (seconds.asDouble() * 1000)));
  }

  private JsonNode object(byte[] body) {
    try {
      return parts.json().readTree(body);
    } catch (IOException e) {
      throw badRequest("the body must be JSON, as in {\"fault\":\"slow\"}");
    }
  }

  private ApiException badRequest(String message) {
    return new ApiException(parts.errors().badRequest(message));
  }

  private ArrayNode active() {
    ArrayNode active = parts.json().createArrayNode();
    for (ActiveFault each : activeFaults.active()) {
      var node = active.addObject();
      node.put("endpoint", each.endpoint()).put("fault", each.fault().optionName());
      each.slowBy().ifPresent(by -> node.put("slowBySeconds", by.toMillis() / 1000.0));
    }
    return active;
  }
}
