package io.github.camundabolna.polling;

import java.util.Set;
import java.util.function.Consumer;

/** Looks at what processes wait for, once in each round. */
public interface PollTask {

  /**
   * Asks Bolna, as far as it is time to. A request that fails ends nothing: the next round comes.
   *
   * @param ids of all that somebody waits to hear of; what is not among them may be forgotten
   * @param end hears at once of each that has ended
   */
  void at(Set<String> ids, Consumer<CompletedWait> end);

  /** Looks at this in the next round, though it would not be time to. */
  void expectChange(String id);
}
