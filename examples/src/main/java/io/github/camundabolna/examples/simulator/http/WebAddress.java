package io.github.camundabolna.examples.simulator.http;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** Where a webhook can go: a whole http or https address. */
final class WebAddress {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private WebAddress() {}

  static Optional<URI> of(String text) {
    try {
      return Optional.of(URI.create(text)).filter(WebAddress::isWhole);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isWhole(URI uri) {
    return uri.getHost() != null && uri.getScheme() != null && SCHEMES.contains(uri.getScheme());
  }
}
