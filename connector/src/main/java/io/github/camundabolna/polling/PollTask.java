package io.github.camundabolna.polling;

import java.util.Set;
import java.util.function.Consumer;

/** Polls what processes wait for, once in each cycle. */
public interface PollTask {

  /**
   * Asks the vendor, as far as it is time to. A request that fails ends nothing: it is repeated.
   *
   * @param ids of all that is awaited; what is not among them may be forgotten
   * @param end receives at once each that has ended
   */
  void poll(Set<String> ids, Consumer<CompletedWait> end);

  /**
   * Has this polled in the next cycle, though it would not be time to. Does nothing where no events
   * come, or where they deliver themselves what changed.
   */
  default void expectChange(String id) {}
}
