package io.github.camundabolna.event;

import io.camunda.connector.api.inbound.webhook.WebhookProcessingPayload;
import io.github.camundabolna.panel.Quote;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets in who knows the secret and, if a list is given, comes from an address on it.
 *
 * @param proxies how many trusted proxies append to {@code X-Forwarded-For}; the payload has no
 *     remote address of its own
 */
record Doorkeeper(byte[] secret, List<String> addresses, int proxies) {

  static final String HEADER = "X-Bolna-Secret";
  static final String PARAMETER = "secret";

  static Doorkeeper of(ReceiverProperties properties) {
    return new Doorkeeper(
        properties.secret().getBytes(StandardCharsets.UTF_8),
        properties.addresses(),
        properties.proxies());
  }

  /** Why a request is not let in, for operators; empty if it is. */
  Optional<String> refusal(WebhookProcessingPayload request) {
    boolean known =
        header(request, HEADER)
            .or(() -> Optional.ofNullable(request.params().get(PARAMETER)))
            .filter(this::isSecret)
            .isPresent();
    if (!known) {
      return Optional.of("a request without the right secret");
    }
    Optional<String> origin = origin(request);
    return addresses.isEmpty() || origin.filter(addresses::contains).isPresent()
        ? Optional.empty()
        : Optional.of("a request from " + Quote.of(origin.orElse("nowhere")) + ", not allowed");
  }

  private boolean isSecret(String given) {
    return MessageDigest.isEqual(secret, given.getBytes(StandardCharsets.UTF_8));
  }

  /** Counted from the right: what stands further left than our own proxies anybody can write. */
  private Optional<String> origin(WebhookProcessingPayload request) {
    List<String> chain =
        header(request, "X-Forwarded-For").stream()
            .flatMap(value -> Arrays.stream(value.split(",")))
            .map(String::strip)
            .toList();
    int index = chain.size() - proxies;
    return proxies > 0 && index >= 0 ? Optional.of(chain.get(index)) : Optional.empty();
  }

  private static Optional<String> header(WebhookProcessingPayload request, String name) {
    return request.headers().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  @Override
  public String toString() {
    return "Doorkeeper[secret=***, addresses=" + addresses + ", proxies=" + proxies + "]";
  }
}
