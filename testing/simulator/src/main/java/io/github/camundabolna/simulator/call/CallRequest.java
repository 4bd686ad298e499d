package io.github.camundabolna.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Instant;
import java.util.Optional;

/**
 * A call as asked for by POST /call, checked.
 *
 * @param userData the caller's variables, a JSON null if there are none
 * @param batchId the batch it belongs to, if it came with one
 */
public record CallRequest(
    String agentId,
    String number,
    String from,
    JsonNode userData,
    Optional<Instant> scheduledAt,
    RetryPlan retryPlan,
    Optional<String> batchId) {

  /** The account's own number, used when the request names none. */
  public static final String DEFAULT_FROM = "+918035739222";

  /** A call that a person makes to an agent. */
  static CallRequest inbound(String agentId, String caller) {
    return new CallRequest(
        agentId,
        caller,
        DEFAULT_FROM,
        NullNode.instance,
        Optional.empty(),
        RetryPlan.none(),
        Optional.empty());
  }

  /** The retries that hold: those asked for, or those of the agent behind this number. */
  RetryPlan retries() {
    boolean agentDecides = !retryPlan.enabled() && TestNumber.of(number).agentRetries();
    return agentDecides ? RetryPlan.defaults() : retryPlan;
  }
}
