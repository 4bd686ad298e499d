package io.github.camundabolna.input;

import io.github.camundabolna.http.WebhookUrl;
import java.net.URI;
import java.util.Optional;

/** Finds what is wrong with a URL to which a vendor shall send events. */
final class WebhookAddressCheck {

  private static final String EXAMPLE = "https://camunda.example.com/inbound/bolna";

  private static final String LOOPBACK = "localhost|127([.][0-9]{1,3}){3}|\\[::1]";

  private WebhookAddressCheck() {}

  static Optional<String> problem(String text) {
    if (text.chars().anyMatch(letter -> Character.isWhitespace(letter) || letter < ' ')) {
      return Optional.of("must not hold a blank or a line break");
    }
    return new WebhookUrl(text)
        .uri()
        .filter(uri -> uri.getRawAuthority() != null)
        .map(WebhookAddressCheck::problem)
        .orElseGet(() -> Optional.of("must be a URL like " + EXAMPLE));
  }

  private static Optional<String> problem(URI uri) {
    if (uri.getRawAuthority().contains("@")) {
      return Optional.of("must not hold a user name or a password");
    }
    if (uri.getHost() == null) {
      return Optional.of("must be a URL like " + EXAMPLE);
    }
    String scheme = String.valueOf(uri.getScheme());
    return scheme.equals("https") || scheme.equals("http") && uri.getHost().matches(LOOPBACK)
        ? Optional.empty()
        : Optional.of("must begin with https://, as what is said in a call is sent there");
  }
}
