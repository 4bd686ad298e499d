package io.github.camundabolna.simulator.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.fault.ActiveFault;
import io.github.camundabolna.simulator.fault.Fault;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads a fault that a person or a program switches on, and explains what is wrong with it. */
record FaultReader(ApiParts parts) {

  private static final int MAX_SECONDS = 600;
  private static final int MILLIS = 1000;
  private static final int BAD_REQUEST = 400;

  /** Returns the faults that this vendor's API and webhooks can have. */
  List<Fault> possible() {
    return Fault.of(parts.vendor()).stream()
        .filter(fault -> fault.affectsWebhooks() || !endpoints(fault).isEmpty())
        .toList();
  }

  /** Returns the requests that a fault can strike; none for a fault of webhooks. */
  List<String> endpoints(Fault fault) {
    return parts.routes().stream().filter(route -> route.allows(fault)).map(Route::name).toList();
  }

  ActiveFault read(byte[] body) {
    JsonNode request = object(body);
    Fault fault = fault(request.path("fault").asText());
    String endpoint = request.path("endpoint").asText(ActiveFault.EVERYWHERE);
    requireStrike(endpoint, fault);
    return new ActiveFault(
        endpoint, fault, rate(request.path("rate")), slowBy(request.path("slowBySeconds")));
  }

  Fault fault(String name) {
    return Fault.named(name)
        .filter(possible()::contains)
        .orElseThrow(
            () ->
                badRequest(
                    "fault is '%s', but must be one that %s can have, such as slow, time-out, or webhook-dropped"
                        .formatted(name, parts.vendor())));
  }

  private void requireStrike(String endpoint, Fault fault) {
    if (endpoint.equals(ActiveFault.EVERYWHERE) || endpoints(fault).contains(endpoint)) {
      return;
    }
    throw badRequest(
        fault.affectsWebhooks()
            ? "endpoint is '%s', but %s strikes webhooks: leave the endpoint out"
                .formatted(endpoint, fault.optionName())
            : "endpoint is '%s', but must be one that %s can strike, such as %s"
                .formatted(endpoint, fault.optionName(), endpoints(fault).getFirst()));
  }

  private double rate(JsonNode rate) {
    if (rate.isMissingNode()) {
      return 1;
    }
    if (!rate.isNumber() || rate.asDouble() <= 0 || rate.asDouble() > 1) {
      throw badRequest(
          "rate is %s, but must be a number above 0 and up to 1, such as 0.5".formatted(rate));
    }
    return rate.asDouble();
  }

  private Optional<Duration> slowBy(JsonNode seconds) {
    if (seconds.isMissingNode()) {
      return Optional.empty();
    }
    if (!seconds.isNumber() || seconds.asDouble() < 0 || seconds.asDouble() > MAX_SECONDS) {
      throw badRequest(
          "slowBySeconds is %s, but must be a number from 0 to %d".formatted(seconds, MAX_SECONDS));
    }
    return Optional.of(Duration.ofMillis((long) (seconds.asDouble() * MILLIS)));
  }

  private JsonNode object(byte[] body) {
    try {
      return parts.json().readTree(body);
    } catch (IOException e) {
      throw badRequest("the body must be JSON, as in {\"fault\":\"slow\"}");
    }
  }

  private static ApiException badRequest(String message) {
    return ApiException.ofPage(BAD_REQUEST, message);
  }
}
