package io.github.camundabolna.simulator.call;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes the retry fields, which accompany every status of a call that Bolna may retry. */
final class RetryInformation {

  void into(ObjectNode body, Execution execution, ExecutionState state) {
    RetryPlan plan = execution.request().retries();
    if (!plan.enabled()) {
      return;
    }
    ObjectNode config = body.putObject("retry_config");
    config.put("enabled", true).put("max_retries", plan.maxRetries());
    body.put("retry_count", state.retries().size());
    ArrayNode history = body.putArray("retry_history");
    for (RetryHistoryEntry retry : state.retries()) {
      history
          .addObject()
          .put("attempt", retry.attempt())
          .put("status", retry.status().wire())
          .put("at", retry.at().toString());
    }
  }
}
