package io.github.camundabolna.signal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Notifies polling waits of events about batches that a receiver got. Keeps nothing, because later
 * waits check their batch immediately anyway.
 */
public final class BatchSignals {

  /** Shared because the runtime creates each connector separately. Has one subscriber. */
  public static final BatchSignals OF_THIS_PROCESS = new BatchSignals();

  private final List<Consumer<String>> subscribers = new CopyOnWriteArrayList<>();

  /**
   * Publishes an event.
   *
   * @param batchId as the event spells it; untrusted
   */
  public void publish(String batchId) {
    subscribers.forEach(subscriber -> subscriber.accept(batchId));
  }

  /**
   * Subscribes permanently to all events about batches.
   *
   * @param subscriber must return immediately, because a webhook waits for it
   */
  public void subscribe(Consumer<String> subscriber) {
    subscribers.add(subscriber);
  }
}
