package io.github.camundabolna.simulator.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.server.ApiException;
import io.github.camundabolna.simulator.server.ApiRequest;
import io.github.camundabolna.simulator.server.ApiResponse;
import io.github.camundabolna.simulator.server.PlainResponse;
import io.github.camundabolna.simulator.server.Route;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The page of a simulator, and the JSON behind it. */
public final class PageRoutes {

  private static final int MOST_CHANGES = 1_000;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(25);
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;

  private final PageSource source;
  private final ChangeLog changes;
  private final ObjectMapper json;
  private final List<PageExtension> extensions;

  private PageRoutes(
      PageSource source, ChangeLog changes, ObjectMapper json, List<PageExtension> extensions) {
    this.source = source;
    this.changes = changes;
    this.json = json;
    this.extensions = extensions;
  }

  /** Returns all routes. */
  public static List<Route> of(
      PageSource source, ChangeLog changes, ObjectMapper json, List<PageExtension> extensions) {
    PageRoutes routes = new PageRoutes(source, changes, json, extensions);
    return Stream.of(
            PageFiles.routes().stream(),
            routes.all(),
            extensions.stream().flatMap(PageExtension::allRoutes))
        .flatMap(each -> each)
        .toList();
  }

  private Stream<Route> all() {
    return Stream.of(
        Route.withoutKey("GET", "/simulator/about", request -> about()),
        Route.withoutKey("GET", "/simulator/changes", this::changes),
        Route.withoutKey("GET", "/simulator/calls/{id}", this::call),
        Route.withoutKey("POST", "/simulator/calls/{id}/{action}", this::act),
        Route.withoutKey("POST", "/simulator/batches/{id}/{action}", this::actOnBatch));
  }

  private ApiResponse about() {
    ObjectNode about = source.about();
    ArrayNode added = about.putArray("extensions");
    extensions.stream().map(PageExtension::toJson).forEach(added::add);
    return PlainResponse.ok(about);
  }

  /** Waits for changes, so that a page needn't ask again and again. */
  private ApiResponse changes(ApiRequest request) {
    source.opened();
    Duration wait = Duration.ofSeconds(number(request, "wait", LONGEST_WAIT.toSeconds()));
    ChangeLog.Part part =
        changes.after(number(request, "after", Long.MAX_VALUE), MOST_CHANGES, wait);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("last", part.last()).put("more", part.more());
    for (Change.Kind kind : Change.Kind.values()) {
      ArrayNode rows = body.putArray(kind.name().toLowerCase(Locale.ROOT));
      part.changes().stream()
          .filter(change -> change.kind() == kind)
          .flatMap(change -> row(change).stream())
          .forEach(rows::add);
    }
    return PlainResponse.ok(body);
  }

  /** A page that learns of a change of faults reads all of them. */
  private Optional<ObjectNode> row(Change change) {
    return change.equals(Change.FAULTS)
        ? Optional.of(JsonNodeFactory.instance.objectNode())
        : source.row(change);
  }

  private ApiResponse call(ApiRequest request) {
    String id = request.parameter("id");
    return source
        .call(id)
        .map(PlainResponse::ok)
        .orElseThrow(() -> rejection(NOT_FOUND, "There is no call %s".formatted(id)));
  }

  private ApiResponse act(ApiRequest request) {
    String id = request.parameter("id");
    JsonNode details = object(request.body());
    return done(() -> source.act(id, request.parameter("action"), details));
  }

  private ApiResponse actOnBatch(ApiRequest request) {
    return done(() -> source.actOnBatch(request.parameter("id"), request.parameter("action")));
  }

  private static ApiResponse done(Runnable action) {
    try {
      action.run();
      return PlainResponse.ok(JsonNodeFactory.instance.objectNode());
    } catch (InvalidActionException e) {
      throw rejection(CONFLICT, e.getMessage());
    }
  }

  private JsonNode object(byte[] body) {
    try {
      JsonNode read = body.length == 0 ? json.createObjectNode() : json.readTree(body);
      return Optional.of(read).filter(JsonNode::isObject).orElseThrow(notAnObject());
    } catch (IOException e) {
      throw notAnObject().get();
    }
  }

  private static Supplier<ApiException> notAnObject() {
    return () ->
        rejection(BAD_REQUEST, "The body must be a JSON object, such as {\"text\":\"Yes\"}");
  }

  private static long number(ApiRequest request, String name, long most) {
    String text = request.query(name).orElse("0");
    long value = text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    if (value < 0 || value > most) {
      throw rejection(
          BAD_REQUEST,
          "%s is %s, but must be a whole number from 0 to %d".formatted(name, text, most));
    }
    return value;
  }

  static ApiException rejection(int status, String message) {
    return ApiException.ofPage(status, message);
  }
}
