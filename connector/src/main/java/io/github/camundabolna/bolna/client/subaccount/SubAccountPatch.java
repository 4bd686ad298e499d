package io.github.camundabolna.bolna.client.subaccount;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * Changes of a sub-account; what is empty stays as it is.
 *
 * @param removeMaximum whether to remove the maximum, so that only the organization limits it
 */
public record SubAccountPatch(
    Optional<String> name,
    Optional<Integer> minConcurrency,
    Optional<Integer> maxConcurrency,
    boolean removeMaximum) {

  public boolean isEmpty() {
    return toJson().isEmpty();
  }

  ObjectNode toJson() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    name.ifPresent(text -> body.put("name", text));
    minConcurrency.ifPresent(least -> body.put("min_concurrency", least));
    maxConcurrency.ifPresent(most -> body.put("max_concurrency", most));
    return removeMaximum ? body.putNull("max_concurrency") : body;
  }
}
