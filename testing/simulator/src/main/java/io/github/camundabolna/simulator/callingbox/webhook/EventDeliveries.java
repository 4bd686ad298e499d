package io.github.camundabolna.simulator.callingbox.webhook;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Stream;

/** All deliveries of events. */
public final class EventDeliveries {
  private final Map<String, EventDelivery> byId = new ConcurrentHashMap<>();
  private final ConcurrentLinkedDeque<EventDelivery> newestFirst = new ConcurrentLinkedDeque<>();

  void add(EventDelivery delivery) {
    byId.put(delivery.id(), delivery);
    newestFirst.addFirst(delivery);
  }

  public Optional<EventDelivery> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Returns all deliveries, newest first. */
  public Stream<EventDelivery> newestFirst() {
    return newestFirst.stream();
  }
}
