package io.github.camundabolna.simulator.delivery;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The newest deliveries, and what becomes of them. What was forgotten isn't recorded any more. */
public final class DeliveryLog {

  private final int most;
  private final Listener listener;
  private final LinkedHashMap<String, LoggedDelivery> byId = new LinkedHashMap<>();

  /** Listens to the log; called under its lock, so that changes come in order. */
  public interface Listener {

    /** Ignores everything. */
    Listener NONE =
        new Listener() {
          @Override
          public void changed(String deliveryId) {}

          @Override
          public void forgotten(String deliveryId) {}
        };

    void changed(String deliveryId);

    /** Called when a delivery is too old to be kept. */
    void forgotten(String deliveryId);
  }

  /** Creates a log that keeps only so many deliveries. */
  public DeliveryLog(int most, Listener listener) {
    this.most = most;
    this.listener = listener;
  }

  /** Adds a delivery, and forgets the oldest one if there are too many. */
  public synchronized void add(LoggedDelivery delivery) {
    byId.put(delivery.id(), delivery);
    listener.changed(delivery.id());
    if (byId.size() > most) {
      String oldest = byId.firstEntry().getKey();
      byId.remove(oldest);
      listener.forgotten(oldest);
    }
  }

  public synchronized Optional<LoggedDelivery> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Returns all deliveries, newest first. */
  public synchronized List<LoggedDelivery> newestFirst() {
    return List.copyOf(byId.sequencedValues().reversed());
  }

  /** Records the headers of an attempt that begins. */
  public void sent(String id, List<Map.Entry<String, String>> headers) {
    change(id, (delivery, history) -> history.sent(delivery.masked(headers)));
  }

  /**
   * Records how an attempt ended.
   *
   * @param next when the next one will be made, if one is planned
   */
  public void answered(String id, LoggedAttempt attempt, Optional<Instant> next) {
    change(
        id,
        (delivery, history) -> {
          DeliveryHistory answered = history.answered(delivery.masked(attempt));
          return next.map(answered::planned).orElse(answered);
        });
  }

  /** Records that an attempt will be made. */
  public void planned(String id, Instant at) {
    change(id, (delivery, history) -> history.planned(at));
  }

  /** Records that the time of a planned attempt has come. */
  public void due(String id, Instant at) {
    change(id, (delivery, history) -> history.due(at));
  }

  /** Records that a delivery isn't sent. */
  public void dropped(String id) {
    change(id, (delivery, history) -> history.asDropped());
  }

  private synchronized void change(
      String id, BiFunction<LoggedDelivery, DeliveryHistory, DeliveryHistory> change) {
    LoggedDelivery delivery = byId.get(id);
    if (delivery != null) {
      delivery.change(history -> change.apply(delivery, history));
      listener.changed(id);
    }
  }
}
