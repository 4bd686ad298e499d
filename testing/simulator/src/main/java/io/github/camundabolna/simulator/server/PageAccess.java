package io.github.camundabolna.simulator.server;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.Optional;
import java.util.Set;

/**
 * Lets only programs and browsers of this machine use the page, and whoever has the API key. The
 * host must be a name of this machine, because a foreign site can point its own name here. A
 * request of another site's page is refused, too.
 */
record PageAccess(KeyCheck keyCheck) {

  private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int FORBIDDEN = 403;

  /** Throws {@link ApiException} unless the request may see the page. */
  void check(HttpExchange exchange) {
    Headers headers = exchange.getRequestHeaders();
    if (headers.containsKey("Authorization")) {
      keyCheck.check(headers);
      return;
    }
    String host = Optional.ofNullable(headers.getFirst("Host")).orElse("");
    boolean local =
        exchange.getRemoteAddress().getAddress().isLoopbackAddress()
            && LOCAL.contains(host.replaceFirst(":\\d+$", ""));
    if (!local) {
      throw forbidden(
          "This page is only for the machine on which the simulator runs, as http://localhost."
              + " From elsewhere, send the API key: Authorization: Bearer <key>");
    }
    Optional<String> origin = Optional.ofNullable(headers.getFirst("Origin"));
    if (origin.filter(each -> !each.equals("http://" + host)).isPresent()) {
      throw forbidden("Origin is %s, but must be http://%s".formatted(origin.get(), host));
    }
  }

  private static ApiException forbidden(String message) {
    return ApiException.ofPage(FORBIDDEN, message);
  }
}
