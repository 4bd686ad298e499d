package io.github.camundabolna.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.fault.FaultSettings;
import io.github.camundabolna.simulator.fault.RequestFaults;
import io.github.camundabolna.simulator.journal.EventRecorder;
import io.github.camundabolna.simulator.journal.RecordedRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Records, authenticates, and routes every request, and carries out its faultSettings. */
final class RequestDispatcher implements HttpHandler {
  private static final String CONTENT_TYPE = "content-type";
  private final List<Route> routes;
  private final Authentication authentication;
  private final PlannedResponses planned;
  private final Optional<RateLimits> limits;
  private final RequestFaults requestFaults;
  private final FaultSettings faultSettings;
  private final RequestDelay delay;
  private final EventRecorder recorder;
  private final Clock clock;
  private final RequestRecorder requestRecorder = new RequestRecorder();

  RequestDispatcher(
      List<Route> routes,
      Authentication authentication,
      PlannedResponses planned,
      Optional<RateLimits> limits,
      RequestFaults requestFaults,
      FaultSettings faultSettings,
      RequestDelay delay,
      EventRecorder recorder,
      Clock clock) {
    this.routes = routes;
    this.authentication = authentication;
    this.planned = planned;
    this.limits = limits;
    this.requestFaults = requestFaults;
    this.faultSettings = faultSettings;
    this.delay = delay;
    this.recorder = recorder;
    this.clock = clock;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    Optional<Route> route = Route.find(routes, method, exchange.getRequestURI().getPath());
    String endpoint = route.map(Route::name).orElse(method + " (unknown)");
    byte[] body = exchange.getRequestBody().readAllBytes();
    RecordedRequest request = requestRecorder.read(exchange, body, endpoint, clock.instant());
    recorder.received(request);
    answer(exchange, route, request, body).send(exchange);
  }

  private ApiResponse answer(
      HttpExchange exchange, Optional<Route> route, RecordedRequest request, byte[] body) {
    try {
      Optional<PlainResponse> plannedResponse = planned.take(request.endpoint());
      if (plannedResponse.isPresent()) {
        return plannedResponse.get();
      }
      Route found = route.orElseThrow(() -> ApiException.noRoute(pathKnown(request.path())));
      if (found.needsKey()) {
        authentication.check(exchange.getRequestHeaders());
      }
      Optional<Duration> wait = limits.flatMap(rates -> rates.admit(found.name()));
      return wait.isPresent()
          ? PlainResponse.tooManyRequests(wait.get())
          : applyFaults(found, request, body);
    } catch (ApiException rejection) {
      return rejection.response();
    }
  }

  private ApiResponse applyFaults(Route route, RecordedRequest request, byte[] body) {
    Set<Fault> faults = requestFaults.select(route.name(), route::allows);
    if (faults.contains(Fault.SLOW)) {
      delay.await(requestFaults.slowBy(route.name()).orElse(faultSettings.slowBy()));
    }
    if (faults.contains(Fault.TOO_MANY_REQUESTS)) {
      return PlainResponse.tooManyRequests(faultSettings.retryAfter());
    }
    if (faults.contains(Fault.SERVER_ERROR)) {
      return PlainResponse.serverError();
    }
    if (faults.contains(Fault.CUT)) {
      return new ApiResponse.DroppedConnection();
    }
    if (faults.contains(Fault.TIME_OUT)) {
      return new ApiResponse.HungConnection(delay);
    }
    if (faults.contains(Fault.HTML_PAGE)) {
      return PlainResponse.htmlPage();
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
    return faults.contains(Fault.ERROR_AFTER_ACCEPT) ? PlainResponse.serverError() : response;
  }

  private boolean pathKnown(String path) {
    return routes.stream().anyMatch(route -> route.hasPath(path));
  }
}
