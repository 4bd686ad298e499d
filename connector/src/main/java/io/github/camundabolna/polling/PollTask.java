package io.github.camundabolna.polling;

import java.util.Set;
import java.util.function.Consumer;

/** Polls what instances wait for, once per cycle. */
public interface PollTask {

  /**
   * Polls the vendor for what is due. A failed request ends no wait; it's repeated.
   *
   * @param ids all awaited resources; others may be dropped
   * @param end receives each ended resource immediately
   */
  void poll(Set<String> ids, Consumer<CompletedWait> end);

  /**
   * Makes a resource due in the next cycle. Does nothing if there are no events, or if events
   * deliver the result themselves.
   */
  default void expectChange(String id) {}
}
