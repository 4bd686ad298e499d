package io.github.camundabolna.webhook;

import io.camunda.connector.api.inbound.webhook.WebhookProcessingPayload;
import io.github.camundabolna.input.Quoted;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/**
 * Lets in requests that carry the secret and, if addresses are listed, come from one of them. A
 * request has no remote address of its own: only what trusted proxies append to {@code
 * X-Forwarded-For}.
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

  /** Returns why a request is not let in, for operators; empty if it is. */
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
   * Any place with the right secret is enough, as a proxy may add an {@code Authorization} or an
   * {@code X-Api-Key} of its own. The query counts only where no header is filled.
   */
  private boolean hasSecret(WebhookProcessingPayload request) {
    List<SecretPlace> filled =
        places.stream().filter(place -> !place.values(request).isEmpty()).toList();
    boolean anyHeader = filled.stream().anyMatch(SecretPlace::isHeader);
    return filled.stream()
        .filter(place -> place.isHeader() || !anyHeader)
        .anyMatch(place -> place.values(request).stream().allMatch(this::isSecret));
  }

  /** Returns where a request carries the secret under a name that logs do not leave out. */
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
   * Counts from the right, because anybody can write what is left of our own proxies. Of two lines,
   * it can't be seen which one is ours.
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
