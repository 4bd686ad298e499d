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

/** Leads every request to its route: noted, authenticated, and spoilt where a fault strikes. */
final class RequestDispatcher implements HttpHandler {
  private static final String CONTENT_TYPE = "content-type";
  private final List<Route> routes;
  private final Authentication authentication;
  private final PlannedResponses planned;
  private final Optional<RateLimits> limits;
  private final RequestFaults requestFaults;
  private final FaultSettings faults;
  private final RequestDelay pause;
  private final EventRecorder recorder;
  private final Clock clock;
  private final RequestRecorder incoming = new RequestRecorder();

  RequestDispatcher(
      List<Route> routes,
      Authentication authentication,
      PlannedResponses planned,
      Optional<RateLimits> limits,
      RequestFaults requestFaults,
      FaultSettings faults,
      RequestDelay pause,
      EventRecorder recorder,
      Clock clock) {
    this.routes = routes;
    this.authentication = authentication;
    this.planned = planned;
    this.limits = limits;
    this.requestFaults = requestFaults;
    this.faults = faults;
    this.pause = pause;
    this.recorder = recorder;
    this.clock = clock;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    Optional<Route> route = Route.find(routes, method, exchange.getRequestURI().getPath());
    String endpoint = route.map(Route::name).orElse(method + " (unknown)");
    byte[] body = exchange.getRequestBody().readAllBytes();
    RecordedRequest request = incoming.read(exchange, body, endpoint, clock.instant());
    recorder.received(request);
    answer(exchange, route, request, body).send(exchange);
  }

  private ApiResponse answer(
      HttpExchange exchange, Optional<Route> route, RecordedRequest request, byte[] body) {
    try {
      Optional<PlainResponse> instead = planned.take(request.endpoint());
      if (instead.isPresent()) {
        return instead.get();
      }
      Route found = route.orElseThrow(() -> ApiException.noRoute(pathKnown(request.path())));
      authentication.check(exchange.getRequestHeaders());
      Optional<Duration> wait = limits.flatMap(rates -> rates.admit(found.name()));
      return wait.isPresent()
          ? PlainResponse.tooManyRequests(wait.get())
          : struck(found, request, body);
    } catch (ApiException rejection) {
      return rejection.response();
    }
  }

  private ApiResponse struck(Route route, RecordedRequest request, byte[] body) {
    Set<Fault> striking = requestFaults.on(route.name(), route::allows);
    if (striking.contains(Fault.SLOW)) {
      pause.hold(requestFaults.slowBy(route.name()).orElse(faults.slowBy()));
    }
    if (striking.contains(Fault.TOO_MANY_REQUESTS)) {
      return PlainResponse.tooManyRequests(faults.retryAfter());
    }
    if (striking.contains(Fault.SERVER_ERROR)) {
      return PlainResponse.serverError();
    }
    if (striking.contains(Fault.CUT)) {
      return new ApiResponse.DroppedConnection();
    }
    if (striking.contains(Fault.TIME_OUT)) {
      return new ApiResponse.HungConnection(pause);
    }
    if (striking.contains(Fault.HTML_PAGE)) {
      return PlainResponse.htmlPage();
    }
    return carriedOut(route, request, body, striking);
  }

  private ApiResponse carriedOut(
      Route route, RecordedRequest request, byte[] body, Set<Fault> striking) {
    String contentType = String.join(",", request.headers().getOrDefault(CONTENT_TYPE, List.of()));
    ApiResponse answer =
        route
            .endpoint()
            .answer(
                new ApiRequest(
                    route.parameters(request.path()),
                    request.query(),
                    contentType,
                    body,
                    striking));
    return spoilt(striking, answer);
  }

  private ApiResponse spoilt(Set<Fault> striking, ApiResponse answer) {
    if (striking.contains(Fault.CUT_AFTER_ACCEPT)) {
      return new ApiResponse.DroppedConnection();
    }
    if (striking.contains(Fault.TIME_OUT_AFTER_ACCEPT)) {
      return new ApiResponse.HungConnection(pause);
    }
    return striking.contains(Fault.ERROR_AFTER_ACCEPT) ? PlainResponse.serverError() : answer;
  }

  private boolean pathKnown(String path) {
    return routes.stream().anyMatch(route -> route.hasPath(path));
  }
}
