package io.github.camundabolna.simulator.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Instant;
import java.util.Optional;

/**
 * A valid request for a call.
 *
 * @param userData the variables of the request, a JSON null if there are none
 * @param batchId the batch that the call belongs to, if any
 */
public record CallRequest(
    String agentId,
    String number,
    String from,
    JsonNode userData,
    Optional<Instant> scheduledAt,
    RetryPlan retryPlan,
    Optional<String> batchId) {

  /** The account's number, used if the request names none. */
  public static final String DEFAULT_FROM = "+918035739222";

  /** Creates a call from a person to an agent. */
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

  /** Returns the retries of the request or, if it has none, those of the agent of this number. */
  RetryPlan effectiveRetries() {
    boolean agentRetries = !retryPlan.enabled() && TestNumber.of(number).agentRetries();
    return agentRetries ? RetryPlan.defaults() : retryPlan;
  }
}
