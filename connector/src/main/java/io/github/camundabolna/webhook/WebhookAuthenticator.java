package io.github.camundabolna.webhook;

import io.camunda.connector.api.inbound.webhook.WebhookProcessingPayload;
import io.github.camundabolna.input.Quoted;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/**
 * Accepts requests with the secret and, if configured, from an allowed address. Requests have no
 * remote address, only what trusted proxies append to {@code X-Forwarded-For}.
 */
public final class WebhookAuthenticator {

  private final byte[] secret;
  private final List<SecretPlace> places;
  private final List<IpAddress> addresses;
  private final int proxies;

  public WebhookAuthenticator(WebhookAccess access) {
    this.secret = access.secret().getBytes(StandardCharsets.UTF_8);
    this.places = SecretPlace.of(access.vendor());
    this.addresses =
        access.addresses().stream().flatMap(text -> IpAddress.read(text).stream()).toList();
    this.proxies = access.proxies();
  }

  /** Returns why a request is rejected, for operators; empty if it's accepted. */
  Optional<String> refusal(WebhookProcessingPayload request) {
    if (!hasSecret(request)) {
      return Optional.of("a request without the correct secret");
    }
    Optional<String> origin = origin(request);
    return addresses.isEmpty() || origin.filter(this::isAllowed).isPresent()
        ? Optional.empty()
        : Optional.of(
            "a request from "
                + Quoted.of(origin.orElse("an unknown address"))
                + ", which isn't allowed");
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

  /** Returns where a request carries the secret under a name that logs don't mask. */
  Optional<SecretPlace> exposure(WebhookProcessingPayload request) {
    return places.stream()
        .filter(place -> !place.recommended())
        .filter(place -> place.values(request).stream().anyMatch(this::isSecret))
        .findFirst();
  }

  private boolean isSecret(String given) {
    return MessageDigest.isEqual(secret, given.getBytes(StandardCharsets.UTF_8));
  }

  private boolean isAllowed(String origin) {
    return IpAddress.readForwarded(origin).filter(addresses::contains).isPresent();
  }

  /**
   * Counts from the right, because anyone can write the part left of trusted proxies. With two
   * lines, the trusted one is unknown.
   */
  private Optional<String> origin(WebhookProcessingPayload request) {
    List<String> lines = SecretPlace.headers(request, "X-Forwarded-For");
    if (proxies == 0 || lines.size() != 1) {
      return Optional.empty();
    }
    String[] chain = lines.get(0).split(",", -1);
    int index = chain.length - proxies;
    return index >= 0 ? Optional.of(chain[index].strip()) : Optional.empty();
  }

  @Override
  public String toString() {
    return "WebhookAuthenticator[secret=***]";
  }
}
