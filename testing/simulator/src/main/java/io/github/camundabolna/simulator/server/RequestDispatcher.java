package io.github.camundabolna.simulator.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.fault.RequestFaults;
import io.github.camundabolna.simulator.journal.RecordedRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Records, authenticates, and routes every request, and carries out its faults. */
final class RequestDispatcher implements HttpHandler {
  private static final String CONTENT_TYPE = "content-type";
  private static final int BAD_GATEWAY = 502;
  private final ApiParts parts;
  private final PlannedResponses planned;
  private final RequestFaults requestFaults;
  private final RequestDelay delay;
  private final RequestRecorder requestRecorder = new RequestRecorder();

  RequestDispatcher(
      ApiParts parts, PlannedResponses planned, RequestFaults requestFaults, RequestDelay delay) {
    this.parts = parts;
    this.planned = planned;
    this.requestFaults = requestFaults;
    this.delay = delay;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    Optional<Route> route = Route.find(parts.routes(), method, exchange.getRequestURI().getPath());
    String endpoint = route.map(Route::name).orElse(method + " (unknown)");
    byte[] body = exchange.getRequestBody().readAllBytes();
    RecordedRequest request =
        requestRecorder.read(exchange, body, endpoint, parts.clock().instant());
    parts.requests().received(request);
    answer(exchange, route, request, body).send(exchange);
  }

  private ApiResponse answer(
      HttpExchange exchange, Optional<Route> route, RecordedRequest request, byte[] body) {
    try {
      Optional<PlainResponse> plannedResponse = planned.take(request.endpoint());
      if (plannedResponse.isPresent()) {
        return plannedResponse.get();
      }
      Route found = route.orElseThrow(() -> noRoute(request.path()));
      if (found.needsKey()) {
        parts.keyCheck().check(exchange.getRequestHeaders());
      }
      Optional<Duration> wait = parts.limit().admit(found.name());
      return wait.isPresent() ? beyondLimit(wait.get()) : applyFaults(found, request, body);
    } catch (ApiException rejection) {
      return rejection.response();
    }
  }

  private ApiResponse beyondLimit(Duration wait) {
    parts.requests().limited();
    return parts.errors().tooManyRequests(wait);
  }

  private ApiResponse applyFaults(Route route, RecordedRequest request, byte[] body) {
    Set<Fault> faults = requestFaults.select(route.name(), route::allows);
    if (faults.contains(Fault.SLOW)) {
      delay.await(requestFaults.slowBy(route.name()).orElse(parts.faults().slowBy()));
    }
    if (faults.contains(Fault.TOO_MANY_REQUESTS)) {
      return parts.errors().tooManyRequests(parts.faults().retryAfter());
    }
    if (faults.contains(Fault.SERVER_ERROR)) {
      return parts.errors().serverError();
    }
    if (faults.contains(Fault.CUT)) {
      return new ApiResponse.DroppedConnection();
    }
    if (faults.contains(Fault.TIME_OUT)) {
      return new ApiResponse.HungConnection(delay);
    }
    if (faults.contains(Fault.HTML_PAGE)) {
      return PlainResponse.htmlPage(200);
    }
    return callEndpoint(route, request, body, faults);
  }

  private ApiResponse callEndpoint(
      Route route, RecordedRequest request, byte[] body, Set<Fault> faults) {
    String contentType = String.join(",", request.headers().getOrDefault(CONTENT_TYPE, List.of()));
    ApiResponse response =
        route
            .endpoint()
            .answer(
                new ApiRequest(
                    route.parameters(request.path()), request.query(), contentType, body, faults));
    return applyResponseFaults(faults, response);
  }

  private ApiResponse applyResponseFaults(Set<Fault> faults, ApiResponse response) {
    if (faults.contains(Fault.CUT_AFTER_ACCEPT)) {
      return new ApiResponse.DroppedConnection();
    }
    if (faults.contains(Fault.TIME_OUT_AFTER_ACCEPT)) {
      return new ApiResponse.HungConnection(delay);
    }
    if (faults.contains(Fault.GATEWAY_ERROR_AFTER_ACCEPT)) {
      return PlainResponse.htmlPage(BAD_GATEWAY);
    }
    return faults.contains(Fault.ERROR_AFTER_ACCEPT) ? parts.errors().serverError() : response;
  }

  private ApiException noRoute(String path) {
    boolean pathKnown = parts.routes().stream().anyMatch(route -> route.hasPath(path));
    return new ApiException(parts.errors().noRoute(pathKnown));
  }
}
