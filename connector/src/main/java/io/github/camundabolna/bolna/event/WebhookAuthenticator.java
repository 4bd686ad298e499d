package io.github.camundabolna.bolna.event;

import io.camunda.connector.api.inbound.webhook.WebhookProcessingPayload;
import io.github.camundabolna.input.Quoted;
import io.github.camundabolna.webhook.IpAddress;
import io.github.camundabolna.webhook.SecretPlace;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Lets in who knows the secret and, if a list is given, comes from an address on it.
 *
 * @param proxies how many trusted proxies append to {@code X-Forwarded-For}; the payload has no
 *     remote address of its own
 */
record WebhookAuthenticator(byte[] secret, List<IpAddress> addresses, int proxies) {

  static WebhookAuthenticator of(ReceiverProperties properties) {
    return new WebhookAuthenticator(
        properties.secret().getBytes(StandardCharsets.UTF_8),
        properties.addresses().stream().flatMap(text -> IpAddress.read(text).stream()).toList(),
        properties.proxies());
  }

  /** Why a request is not let in, for operators; empty if it is. */
  Optional<String> refusal(WebhookProcessingPayload request) {
    if (!knowsTheSecret(request)) {
      return Optional.of("a request without the right secret");
    }
    Optional<String> origin = origin(request);
    return addresses.isEmpty() || origin.filter(this::isAllowed).isPresent()
        ? Optional.empty()
        : Optional.of("a request from " + Quoted.of(origin.orElse("nowhere")) + ", not allowed");
  }

  /**
   * Any place with the right secret is enough: a proxy may add an {@code Authorization} or an
   * {@code X-Api-Key} of its own. Of several lines in one place each must be right.
   */
  private boolean knowsTheSecret(WebhookProcessingPayload request) {
    return SecretPlace.in(request).stream()
        .anyMatch(given -> given.values().stream().allMatch(this::isSecret));
  }

  /** Returns where a request carries the secret under a name that logs do not leave out. */
  Optional<SecretPlace> exposure(WebhookProcessingPayload request) {
    return Arrays.stream(SecretPlace.values())
        .filter(place -> !place.isRecommended())
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
   * Counted from the right: what stands further left than our own proxies anybody can write. Of two
   * lines nobody can tell which one is ours.
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
    return "Doorkeeper[secret=***, addresses=" + addresses + ", proxies=" + proxies + "]";
  }
}
