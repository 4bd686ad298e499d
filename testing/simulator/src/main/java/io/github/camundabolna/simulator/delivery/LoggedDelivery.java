package io.github.camundabolna.simulator.delivery;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** An event on its way to one address, without secrets. It changes only in its log. */
public final class LoggedDelivery {

  private final LoggedEvent event;
  private final MaskedText address;
  private final SecretMask mask;
  private final Resender resender;
  private final Instant createdAt;
  private volatile DeliveryHistory history = DeliveryHistory.empty();

  /**
   * What is delivered.
   *
   * @param id of the delivery
   * @param subject ID of the call or the batch
   * @param name such as {@code completed}
   * @param body written on demand, because thousands are kept
   */
  public record LoggedEvent(String id, String subject, String name, Supplier<String> body) {}

  /**
   * Creates a delivery that hasn't been sent.
   *
   * @param secretHeaders those of the settings
   */
  public LoggedDelivery(
      LoggedEvent event,
      URI address,
      Map<String, String> secretHeaders,
      Resender resender,
      Instant createdAt) {
    this.event = event;
    this.address = SecretMask.address(address);
    this.mask = new SecretMask(address, secretHeaders);
    this.resender = resender;
    this.createdAt = createdAt;
  }

  public String id() {
    return event.id();
  }

  /** Returns the ID of the call or the batch. */
  public String subject() {
    return event.subject();
  }

  /** Returns the name of the event, in the vendor's spelling. */
  public String event() {
    return event.name();
  }

  public MaskedText address() {
    return address;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** Returns the body as it was sent, but without known secrets. */
  public String body() {
    return mask.text(event.body().get());
  }

  public DeliveryHistory history() {
    return history;
  }

  Resender resender() {
    return resender;
  }

  void change(UnaryOperator<DeliveryHistory> change) {
    history = change.apply(history);
  }

  LoggedAttempt masked(LoggedAttempt attempt) {
    return attempt.masked(mask);
  }

  List<LoggedHeader> masked(List<Map.Entry<String, String>> headers) {
    return headers.stream()
        .map(each -> new LoggedHeader(each.getKey(), mask.header(each.getKey(), each.getValue())))
        .toList();
  }
}
