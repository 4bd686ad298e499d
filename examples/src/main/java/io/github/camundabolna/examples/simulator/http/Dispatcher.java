package io.github.camundabolna.examples.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.camundabolna.examples.simulator.books.Ledger;
import io.github.camundabolna.examples.simulator.books.RecordedRequest;
import io.github.camundabolna.examples.simulator.fault.Fault;
import io.github.camundabolna.examples.simulator.fault.Faults;
import io.github.camundabolna.examples.simulator.fault.Strikes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Leads every request to its route: noted, authenticated, and spoilt where a fault strikes. */
final class Dispatcher implements HttpHandler {
  private static final String CONTENT_TYPE = "content-type";
  private final List<Route> routes;
  private final Authentication authentication;
  private final PlannedReplies planned;
  private final Optional<RateLimits> limits;
  private final Strikes strikes;
  private final Faults faults;
  private final Pause pause;
  private final Ledger ledger;
  private final Clock clock;
  private final Incoming incoming = new Incoming();

  Dispatcher(
      List<Route> routes,
      Authentication authentication,
      PlannedReplies planned,
      Optional<RateLimits> limits,
      Strikes strikes,
      Faults faults,
      Pause pause,
      Ledger ledger,
      Clock clock) {
    this.routes = routes;
    this.authentication = authentication;
    this.planned = planned;
    this.limits = limits;
    this.strikes = strikes;
    this.faults = faults;
    this.pause = pause;
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String method = exchange.getRequestMethod();
    Optional<Route> route = Route.find(routes, method, exchange.getRequestURI().getPath());
    String endpoint = route.map(Route::name).orElse(method + " (unknown)");
    byte[] body = exchange.getRequestBody().readAllBytes();
    RecordedRequest request = incoming.read(exchange, body, endpoint, clock.instant());
    ledger.received(request);
    answer(exchange, route, request, body).send(exchange);
  }

  private Answer answer(
      HttpExchange exchange, Optional<Route> route, RecordedRequest request, byte[] body) {
    try {
      Optional<Reply> instead = planned.take(request.endpoint());
      if (instead.isPresent()) {
        return instead.get();
      }
      Route found = route.orElseThrow(() -> Refusal.noRoute(pathKnown(request.path())));
      authentication.check(exchange.getRequestHeaders());
      Optional<Duration> wait = limits.flatMap(rates -> rates.admit(found.name()));
      return wait.isPresent() ? Reply.tooManyRequests(wait.get()) : struck(found, request, body);
    } catch (Refusal refusal) {
      return refusal.reply();
    }
  }

  private Answer struck(Route route, RecordedRequest request, byte[] body) {
    Set<Fault> striking = strikes.on(route.name(), route::canBeStruckBy);
    if (striking.contains(Fault.SLOW)) {
      pause.hold(strikes.slowBy(route.name()).orElse(faults.slowBy()));
    }
    if (striking.contains(Fault.TOO_MANY_REQUESTS)) {
      return Reply.tooManyRequests(faults.retryAfter());
    }
    if (striking.contains(Fault.SERVER_ERROR)) {
      return Reply.serverError();
    }
    if (striking.contains(Fault.CUT)) {
      return new Cut();
    }
    if (striking.contains(Fault.TIME_OUT)) {
      return new Silence(pause);
    }
    if (striking.contains(Fault.HTML_PAGE)) {
      return Reply.htmlPage();
    }
    return carriedOut(route, request, body, striking);
  }

  private Answer carriedOut(
      Route route, RecordedRequest request, byte[] body, Set<Fault> striking) {
    String contentType = String.join(",", request.headers().getOrDefault(CONTENT_TYPE, List.of()));
    Answer answer =
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

  private Answer spoilt(Set<Fault> striking, Answer answer) {
    if (striking.contains(Fault.CUT_AFTER_ACCEPT)) {
      return new Cut();
    }
    if (striking.contains(Fault.TIME_OUT_AFTER_ACCEPT)) {
      return new Silence(pause);
    }
    return striking.contains(Fault.ERROR_AFTER_ACCEPT) ? Reply.serverError() : answer;
  }

  private boolean pathKnown(String path) {
    return routes.stream().anyMatch(route -> route.hasPath(path));
  }
}
