package io.github.camundabolna.simulator.page;

import io.github.camundabolna.simulator.server.ApiException;
import io.github.camundabolna.simulator.server.ApiResponse;
import io.github.camundabolna.simulator.server.PlainResponse;
import io.github.camundabolna.simulator.server.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Serves the page, its style, and its scripts from the class path. */
final class PageFiles {

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "svg", "image/svg+xml");

  private static final int NOT_FOUND = 404;

  private PageFiles() {}

  static List<Route> routes() {
    return List.of(
        Route.withoutKey("GET", "/", request -> file(PageFiles.class, "index.html")),
        route("/simulator/page", PageFiles.class));
  }

  /** Serves the files in the package of a class. */
  static Route route(String path, Class<?> folder) {
    return Route.withoutKey(
        "GET", path + "/{file}", request -> file(folder, request.parameter("file")));
  }

  /** The names have no slash, because the route's variable has none. */
  private static ApiResponse file(Class<?> folder, String name) {
    String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
    try (InputStream file = folder.getResourceAsStream(name)) {
      if (file == null || type.isEmpty()) {
        throw new ApiException(new PlainResponse(NOT_FOUND, "", Map.of()));
      }
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return new PlainResponse(
          200,
          text,
          Map.of(
              "Content-Type",
              type,
              "Cache-Control",
              "no-store",
              "X-Content-Type-Options",
              "nosniff",
              "Content-Security-Policy",
              "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
                  + " frame-ancestors 'none'"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
