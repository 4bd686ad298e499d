package io.github.camundabolna.localcamunda.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends the responses of an endpoint and turns its exceptions into problems. */
final class JsonHandler implements HttpHandler {

  private static final Logger LOG = LoggerFactory.getLogger(JsonHandler.class);
  private static final long NO_BODY = -1;

  private final Endpoint endpoint;

  JsonHandler(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var answer = answer(exchange);
      exchange.getResponseHeaders().set("Content-Type", answer.contentType());
      var length = answer.body().length;
      exchange.sendResponseHeaders(answer.status(), length == 0 ? NO_BODY : length);
      if (length > 0) {
        exchange.getResponseBody().write(answer.body());
      }
    }
  }

  private RestResponse answer(HttpExchange exchange) throws IOException {
    try {
      return endpoint.answer(exchange);
    } catch (IllegalArgumentException | JsonProcessingException e) {
      return RestResponse.problem(400, "Bad Request", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("The embedded engine could not answer {}", exchange.getRequestURI().getPath(), e);
      return RestResponse.problem(500, "Internal Server Error", e.toString());
    }
  }
}
