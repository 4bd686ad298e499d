package io.github.camundabolna.simulator.server;

import io.github.camundabolna.simulator.fault.Fault;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A method, a path template with variables such as {@code {id}}, and its endpoint.
 *
 * @param needsKey whether a request must have the API key
 * @param faultScopes the faults that can occur at random here; planned ones always can
 */
public record Route(
    String method,
    String template,
    Pattern path,
    Endpoint endpoint,
    boolean needsKey,
    Set<Fault.Scope> faultScopes) {

  public static Route of(String method, String template, Endpoint endpoint) {
    Pattern path = Pattern.compile(template.replaceAll("\\{(\\w+)}", "(?<$1>[^/]+)"));
    Set<Fault.Scope> scopes =
        method.equals("GET")
            ? EnumSet.of(Fault.Scope.REQUEST)
            : EnumSet.of(Fault.Scope.REQUEST, Fault.Scope.CHANGE);
    return new Route(method, template, path, endpoint, true, scopes);
  }

  /** Creates a route that answers without the API key. */
  public static Route withoutKey(String method, String template, Endpoint endpoint) {
    Route route = of(method, template, endpoint);
    return new Route(method, template, route.path(), endpoint, false, route.faultScopes());
  }

  /** Returns this route with more faults that can occur at random. */
  public Route withFaults(Fault.Scope scope) {
    Set<Fault.Scope> more = EnumSet.copyOf(faultScopes);
    more.add(scope);
    return new Route(method, template, path, endpoint, needsKey, more);
  }

  String name() {
    return method + " " + template;
  }

  /** Returns whether a fault can occur at random here. */
  boolean allows(Fault fault) {
    return faultScopes.contains(fault.scope());
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
  public interface Endpoint {
    ApiResponse answer(ApiRequest request);
  }
}
