package io.github.camundabolna.simulator.server;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** A valid address of a webhook: an absolute http or https URL. */
public final class HttpUrl {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private HttpUrl() {}

  public static Optional<URI> of(String text) {
    try {
      return Optional.of(URI.create(text)).filter(HttpUrl::isAbsolute);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isAbsolute(URI uri) {
    return uri.getHost() != null && uri.getScheme() != null && SCHEMES.contains(uri.getScheme());
  }
}
