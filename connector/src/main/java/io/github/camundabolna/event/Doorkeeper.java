package io.github.camundabolna.event;

import io.camunda.connector.api.inbound.webhook.WebhookProcessingPayload;
import io.github.camundabolna.panel.Quote;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets in who knows the secret and, if a list is given, comes from an address on it.
 *
 * @param proxies how many trusted proxies append to {@code X-Forwarded-For}; the payload has no
 *     remote address of its own
 */
record Doorkeeper(byte[] secret, List<IpAddress> addresses, int proxies) {

  static final String HEADER = "X-Bolna-Secret";
  static final String PARAMETER = "secret";

  static Doorkeeper of(ReceiverProperties properties) {
    return new Doorkeeper(
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
        : Optional.of("a request from " + Quote.of(origin.orElse("nowhere")) + ", not allowed");
  }

  /** A header decides even if it is wrong: whoever sends one shall not be let in by another way. */
  private boolean knowsTheSecret(WebhookProcessingPayload request) {
    List<String> given = headers(request, HEADER);
    return given.isEmpty()
        ? Optional.ofNullable(request.params().get(PARAMETER)).filter(this::isSecret).isPresent()
        : given.stream().allMatch(this::isSecret);
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
    List<String> lines = headers(request, "X-Forwarded-For");
    if (proxies == 0 || lines.size() != 1) {
      return Optional.empty();
    }
    String[] chain = lines.get(0).split(",", -1);
    int index = chain.length - proxies;
    return index >= 0 ? Optional.of(chain[index].strip()) : Optional.empty();
  }

  private static List<String> headers(WebhookProcessingPayload request, String name) {
    return request.headers().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .toList();
  }

  @Override
  public String toString() {
    return "Doorkeeper[secret=***, addresses=" + addresses + ", proxies=" + proxies + "]";
  }
}
