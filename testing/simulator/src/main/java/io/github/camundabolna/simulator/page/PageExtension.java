package io.github.camundabolna.simulator.page;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.server.Route;
import java.util.List;
import java.util.stream.Stream;

/**
 * A tab of the page that belongs to the program around the simulator.
 *
 * @param id names its paths and its panel: lowercase letters
 * @param title of the tab
 * @param files the class in whose package its files are; {@code <id>.js} is its script
 * @param routes below {@link #path}
 */
public record PageExtension(String id, String title, Class<?> files, List<Route> routes) {

  /** Copies the routes. @throws IllegalArgumentException if the ID can't be part of a path */
  public PageExtension {
    if (!id.matches("[a-z]+")) {
      throw new IllegalArgumentException(
          "The ID of a page extension is %s, but must be lowercase letters".formatted(id));
    }
    routes = List.copyOf(routes);
  }

  /** Returns the path of everything that an extension serves, without a slash at the end. */
  public static String path(String id) {
    return "/simulator/extensions/" + id;
  }

  /** Returns the routes, and one for the files. */
  Stream<Route> allRoutes() {
    return Stream.concat(routes.stream(), Stream.of(PageFiles.route(path(id), files)));
  }

  /** Returns what the page needs to add the tab. */
  ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", id)
        .put("title", title)
        .put("script", "%s/%s.js".formatted(path(id), id));
  }
}
