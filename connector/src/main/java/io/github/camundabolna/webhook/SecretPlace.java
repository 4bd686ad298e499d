package io.github.camundabolna.webhook;

import io.camunda.connector.api.inbound.webhook.WebhookProcessingPayload;
import io.github.camundabolna.http.Vendor;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A place in which a request may carry the webhook secret.
 *
 * @param key name of the header or parameter
 * @param recommended whether runtimes from 8.9.6 on mask its values in their logs
 */
record SecretPlace(String key, Kind kind, boolean recommended) {

  enum Kind {
    BEARER,
    HEADER,
    PARAMETER
  }

  private static final Pattern BEARER_TOKEN =
      Pattern.compile("Bearer +(.+)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Returns all places for a vendor's events. */
  static List<SecretPlace> of(Vendor vendor) {
    return List.of(
        new SecretPlace("Authorization", Kind.BEARER, true),
        new SecretPlace("X-Api-Key", Kind.HEADER, true),
        new SecretPlace("X-%s-Secret".formatted(vendor.name()), Kind.HEADER, false),
        new SecretPlace("token", Kind.PARAMETER, true),
        new SecretPlace("secret", Kind.PARAMETER, false));
  }

  boolean isHeader() {
    return kind != Kind.PARAMETER;
  }

  /**
   * Returns the values of a request in this place. Ignores an {@code Authorization} with another
   * scheme than Bearer.
   */
  List<String> values(WebhookProcessingPayload request) {
    return switch (kind) {
      case BEARER ->
          RequestHeaders.named(request, key).stream().flatMap(SecretPlace::bearer).toList();
      case HEADER -> RequestHeaders.named(request, key);
      case PARAMETER -> Optional.ofNullable(request.params().get(key)).stream().toList();
    };
  }

  private static Stream<String> bearer(String line) {
    return Optional.of(BEARER_TOKEN.matcher(line))
        .filter(Matcher::matches)
        .map(token -> token.group(1))
        .stream();
  }

  @Override
  public String toString() {
    return isHeader() ? "the header " + key : "the parameter " + key;
  }
}
