package io.github.camundabolna.simulator.callingbox.webhook;

import io.github.camundabolna.simulator.callingbox.call.CallEventType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** An endpoint of the account, which receives the events of all calls. */
public final class WebhookEndpoint {
  /** Means all types of events. */
  private static final String EVERY_TYPE = "*";

  private final String id;
  private final URI url;
  private final Optional<String> description;
  private final List<String> enabledEvents;
  private final Instant createdAt;
  private final AtomicReference<EndpointState> state;

  WebhookEndpoint(
      URI url, Optional<String> description, List<String> enabledEvents, Instant createdAt) {
    this.id = UUID.randomUUID().toString();
    this.url = url;
    this.description = description;
    this.enabledEvents = enabledEvents.isEmpty() ? List.of(EVERY_TYPE) : enabledEvents;
    this.createdAt = createdAt;
    this.state = new AtomicReference<>(EndpointState.first(newSecret(), createdAt));
  }

  public String id() {
    return id;
  }

  public URI url() {
    return url;
  }

  public Optional<String> description() {
    return description;
  }

  /** Returns the types of events, or an asterisk for all. */
  public List<String> enabledEvents() {
    return enabledEvents;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public EndpointState state() {
    return state.get();
  }

  /** Returns whether the next event of a type is sent here. */
  boolean receives(CallEventType type) {
    return state().enabled()
        && (enabledEvents.contains(EVERY_TYPE) || enabledEvents.contains(type.wire()));
  }

  /** Lets events come again. */
  public void enable(Instant now) {
    state.updateAndGet(before -> before.enabled(now));
  }

  /** Replaces the secret; from now on, the former one signs nothing. */
  public void rotateSecret(Instant now) {
    useSecret(newSecret(), now);
  }

  /** Replaces the secret by a given one, which a receiver knows already. */
  public void useSecret(String secret, Instant now) {
    state.updateAndGet(before -> before.withSecret(secret, now));
  }

  void delivered(Instant now) {
    state.updateAndGet(before -> before.delivered(now));
  }

  /** Counts a delivery whose attempts all failed; the tenth in a row disables the endpoint. */
  void exhausted(Instant now) {
    state.updateAndGet(before -> before.exhausted(now));
  }

  private static String newSecret() {
    return "whsec_" + UUID.randomUUID().toString().replace("-", "");
  }
}
