package io.github.camundabolna.simulator.http;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Where a webhook can go: a whole http or https address. */
final class HttpUrl {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private HttpUrl() {}

  static Optional<URI> of(String text) {
    try {
      return Optional.of(URI.create(text)).filter(HttpUrl::isWhole);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isWhole(URI uri) {
    return uri.getHost() != null && uri.getScheme() != null && SCHEMES.contains(uri.getScheme());
  }
}
