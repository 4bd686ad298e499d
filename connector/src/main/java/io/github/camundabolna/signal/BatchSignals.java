package io.github.camundabolna.signal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Passes on that an event about a batch has arrived, from its receiver to the waits that poll.
 * Keeps nothing: a wait that begins later looks at its batch at once anyway.
 */
public final class BatchSignals {

  /** The runtime creates each connector by itself, so this is how they meet. One subscriber. */
  public static final BatchSignals OF_THIS_PROCESS = new BatchSignals();

  private final List<Consumer<String>> subscribers = new CopyOnWriteArrayList<>();

  /**
   * Passes on an event.
   *
   * @param batchId as the event spells it; the batch can be anybody's
   */
  public void publish(String batchId) {
    subscribers.forEach(subscriber -> subscriber.accept(batchId));
  }

  /**
   * Subscribes to all events about batches, for good.
   *
   * @param subscriber must return at once: a webhook waits for it
   */
  public void subscribe(Consumer<String> subscriber) {
    subscribers.add(subscriber);
  }
}
