package io.github.camundabolna.simulator.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Serves what no vendor has: the simulator's page. No fault affects it, and nothing records it. */
final class PageHandler implements HttpHandler {

  /** Start of all paths but that of the page itself. */
  static final String PATH = "/simulator/";

  private static final int NOT_FOUND = 404;

  private final PageAccess access;
  private final List<Route> routes;

  PageHandler(PageAccess access, List<Route> routes) {
    this.access = access;
    this.routes = List.copyOf(routes);
  }

  /** Returns whether a request is for the page, and not for the vendor's API. */
  boolean handles(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    return path.equals("/") || path.startsWith(PATH);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    response(exchange, body).send(exchange);
  }

  private ApiResponse response(HttpExchange exchange, byte[] body) {
    String path = exchange.getRequestURI().getPath();
    try {
      access.check(exchange);
      Route route =
          Route.find(routes, exchange.getRequestMethod(), path)
              .orElseThrow(() -> notFound(exchange.getRequestMethod(), path));
      String contentType =
          Optional.ofNullable(exchange.getRequestHeaders().getFirst("Content-Type")).orElse("");
      return route
          .endpoint()
          .answer(
              new ApiRequest(
                  route.parameters(path),
                  QueryParameters.of(exchange),
                  contentType,
                  body,
                  Set.of()));
    } catch (ApiException rejection) {
      return rejection.response();
    }
  }

  private static ApiException notFound(String method, String path) {
    return ApiException.ofPage(NOT_FOUND, "The simulator has no %s %s".formatted(method, path));
  }
}
