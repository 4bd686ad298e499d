package io.github.camundabolna.simulator.http;

import io.github.camundabolna.simulator.fault.Fault;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A method, a path template with variables such as {@code {id}}, and its endpoint.
 *
 * @param needsKey whether a request must have the API key
 */
record Route(String method, String template, Pattern path, Endpoint endpoint, boolean needsKey) {

  static Route of(String method, String template, Endpoint endpoint) {
    Pattern path = Pattern.compile(template.replaceAll("\\{(\\w+)}", "(?<$1>[^/]+)"));
    return new Route(method, template, path, endpoint, true);
  }

  /** Creates a route that answers without the API key. */
  static Route withoutKey(String method, String template, Endpoint endpoint) {
    Route route = of(method, template, endpoint);
    return new Route(method, template, route.path(), endpoint, false);
  }

  String name() {
    return method + " " + template;
  }

  /** Returns whether a fault can occur at random here; planned ones always can. */
  boolean allows(Fault fault) {
    return fault.affectsAnyRequest()
        || fault.affectsAcceptedChange() && !method.equals("GET")
        || fault.affectsAcceptedCall() && name().equals("POST /call")
        || fault.affectsAcceptedBatch() && name().equals("POST /batches");
  }

  boolean hasPath(String requested) {
    return path.matcher(requested).matches();
  }

  /** Returns the values of the template's variables in a path. */
  Map<String, String> parameters(String requested) {
    Matcher matcher = path.matcher(requested);
    return matcher.matches()
        ? path.namedGroups().keySet().stream()
            .collect(Collectors.toMap(name -> name, matcher::group))
        : Map.of();
  }

  static Optional<Route> find(Iterable<Route> routes, String method, String requested) {
    for (Route route : routes) {
      if (route.method().equals(method) && route.hasPath(requested)) {
        return Optional.of(route);
      }
    }
    return Optional.empty();
  }

  /** Answers the requests of one route; rejects them with {@link ApiException}. */
  @FunctionalInterface
  interface Endpoint {
    ApiResponse answer(ApiRequest request);
  }
}
