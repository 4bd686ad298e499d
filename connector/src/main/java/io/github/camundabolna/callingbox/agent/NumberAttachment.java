package io.github.camundabolna.callingbox.agent;

import io.github.camundabolna.callingbox.client.agent.CallingBoxAgent;
import io.github.camundabolna.callingbox.client.agent.CallingBoxAgentClient;
import io.github.camundabolna.http.ApiException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A phone number of an agent. A refusal is no failure if an earlier attempt of the job, or someone
 * else, has made the change.
 */
record NumberAttachment(CallingBoxAgentClient agents, String agentId, String numberId) {

  /** Attaches the number unless it's attached, and returns the agent. */
  CallingBoxAgent attach() {
    return ensure(true, () -> agents.attachNumber(agentId, numberId));
  }

  /** Detaches the number if it's attached, and returns the agent. */
  CallingBoxAgent detach() {
    return ensure(false, () -> agents.detachNumber(agentId, numberId));
  }

  private CallingBoxAgent ensure(boolean attached, Supplier<CallingBoxAgent> change) {
    try {
      return change.get();
    } catch (ApiException e) {
      if (!e.isRefusal()) {
        throw e;
      }
      return current().filter(agent -> isAttachedTo(agent) == attached).orElseThrow(() -> e);
    }
  }

  /** Ignores a failed read, because the request before has already failed. */
  private Optional<CallingBoxAgent> current() {
    try {
      return Optional.of(agents.agent(agentId));
    } catch (ApiException e) {
      return Optional.empty();
    }
  }

  private boolean isAttachedTo(CallingBoxAgent agent) {
    return agent.numbers().stream().anyMatch(number -> number.id().equalsIgnoreCase(numberId));
  }
}
