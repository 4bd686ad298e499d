package io.github.camundabolna.simulator.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What a vendor shows on the page of its simulator, and what a person can do there. */
public interface PageSource {

  /** Returns the vendor's name, the numbers that decide how a call ends, and its other options. */
  ObjectNode about();

  /** Returns a call, a batch, or a webhook as a row; empty if it no longer exists. */
  Optional<ObjectNode> row(Change change);

  /** Returns all about a call, or empty if there is none with this ID. */
  Optional<ObjectNode> call(String id);

  /** Records that a page is open, so that its phone can ring. */
  void opened();

  /**
   * Does what a person decided about a call.
   *
   * @param action such as {@code pick-up}
   * @param details depends on the action; {@link PhoneInput} reads them
   * @throws InvalidActionException if the call can't be found, or isn't where the action helps
   */
  void act(String callId, String action, JsonNode details);

  /**
   * Starts or stops a batch.
   *
   * @param action {@code start} or {@code stop}
   * @throws InvalidActionException if the batch can't be found, or isn't where the action helps
   */
  void actOnBatch(String batchId, String action);
}
