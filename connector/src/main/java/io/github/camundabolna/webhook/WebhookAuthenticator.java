package io.github.camundabolna.webhook;

import io.camunda.connector.api.inbound.webhook.WebhookHttpResponse;
import io.camunda.connector.api.inbound.webhook.WebhookProcessingPayload;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/** Accepts requests with the secret and, if configured, from an allowed address. */
public final class WebhookAuthenticator implements RequestAuthenticator {

  private final byte[] secret;
  private final List<SecretPlace> places;
  private final AllowedAddresses addresses;

  public WebhookAuthenticator(WebhookAccess access) {
    this.secret = access.secret().getBytes(StandardCharsets.UTF_8);
    this.places = SecretPlace.of(access.vendor());
    this.addresses = new AllowedAddresses(access);
  }

  @Override
  public Optional<String> refusal(WebhookProcessingPayload request) {
    if (!hasSecret(request)) {
      return Optional.of("a request without the correct secret");
    }
    return addresses.refusal(request);
  }

  @Override
  public WebhookHttpResponse rejection() {
    return WebhookResponses.unauthorized();
  }

  /**
   * Accepts any place with the correct secret, because a proxy may add its own {@code
   * Authorization} or {@code X-Api-Key}. The query counts only without such headers.
   */
  private boolean hasSecret(WebhookProcessingPayload request) {
    List<SecretPlace> filled =
        places.stream().filter(place -> !place.values(request).isEmpty()).toList();
    boolean anyHeader = filled.stream().anyMatch(SecretPlace::isHeader);
    return filled.stream()
        .filter(place -> place.isHeader() || !anyHeader)
        .anyMatch(place -> place.values(request).stream().allMatch(this::isSecret));
  }

  @Override
  public Optional<String> exposedPlace(WebhookProcessingPayload request) {
    return places.stream()
        .filter(place -> !place.recommended())
        .filter(place -> place.values(request).stream().anyMatch(this::isSecret))
        .findFirst()
        .map(SecretPlace::toString);
  }

  private boolean isSecret(String given) {
    return MessageDigest.isEqual(secret, given.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "WebhookAuthenticator[secret=***]";
  }
}
