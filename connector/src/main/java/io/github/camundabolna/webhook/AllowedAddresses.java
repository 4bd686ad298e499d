package io.github.camundabolna.webhook;

import io.camunda.connector.api.inbound.webhook.WebhookProcessingPayload;
import io.github.camundabolna.input.Quoted;
import java.util.List;
import java.util.Optional;

/**
 * The addresses from which a receiver accepts requests. Requests have no remote address, only what
 * trusted proxies append to {@code X-Forwarded-For}.
 */
public final class AllowedAddresses {

  private final List<IpAddress> addresses;
  private final int proxies;

  public AllowedAddresses(WebhookAccess access) {
    this.addresses =
        access.addresses().stream().flatMap(text -> IpAddress.read(text).stream()).toList();
    this.proxies = access.proxies();
  }

  /** Returns why a request is rejected, for operators; empty if it's accepted. */
  public Optional<String> refusal(WebhookProcessingPayload request) {
    Optional<String> origin = origin(request);
    return addresses.isEmpty() || origin.filter(this::isAllowed).isPresent()
        ? Optional.empty()
        : Optional.of(
            "a request from "
                + Quoted.of(origin.orElse("an unknown address"))
                + ", which isn't allowed");
  }

  private boolean isAllowed(String origin) {
    return IpAddress.readForwarded(origin).filter(addresses::contains).isPresent();
  }

  /**
   * Counts from the right, because anyone can write the part left of trusted proxies. With two
   * lines, the trusted one is unknown.
   */
  private Optional<String> origin(WebhookProcessingPayload request) {
    List<String> lines = RequestHeaders.named(request, "X-Forwarded-For");
    if (proxies == 0 || lines.size() != 1) {
      return Optional.empty();
    }
    String[] chain = lines.get(0).split(",", -1);
    int index = chain.length - proxies;
    return index >= 0 ? Optional.of(chain[index].strip()) : Optional.empty();
  }
}
