package io.github.camundabolna.callingbox.agent;

import io.github.camundabolna.callingbox.client.agent.CallingBoxAgent;
import io.github.camundabolna.callingbox.client.agent.CallingBoxAgentClient;
import io.github.camundabolna.callingbox.client.agent.NewAgent;
import io.github.camundabolna.operation.OperationContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * An agent that a job created.
 *
 * @param existed whether an earlier attempt created it
 */
record CreatedCallingBoxAgent(String id, boolean existed) {

  /** The same order in every runtime, so that all consider the same agent the oldest. */
  private static final Comparator<CallingBoxAgent> OLDEST_FIRST =
      Comparator.<CallingBoxAgent, Instant>comparing(agent -> agent.createdAt().orElse(Instant.MAX))
          .thenComparing(CallingBoxAgent::id);

  /**
   * Creates an agent once per job. CallingBox keeps nothing that identifies a job, so the agent of
   * an earlier attempt is recognized by name and type, and by a creation time since the element was
   * entered.
   */
  static CreatedCallingBoxAgent once(
      CallingBoxAgentClient agents, OperationContext job, NewAgent wanted) {
    return job.createOnce(
        () -> earlier(agents, job, wanted),
        () -> new CreatedCallingBoxAgent(agents.create(wanted).id(), false));
  }

  private static Optional<CreatedCallingBoxAgent> earlier(
      CallingBoxAgentClient agents, OperationContext job, NewAgent wanted) {
    return agents.agents().stream()
        .filter(agent -> isWanted(agent, wanted) && job.isSinceEntry(agent.createdAt()))
        .min(OLDEST_FIRST)
        .map(agent -> new CreatedCallingBoxAgent(agent.id(), true));
  }

  private static boolean isWanted(CallingBoxAgent agent, NewAgent wanted) {
    return agent.name().map(String::strip).equals(Optional.of(wanted.name()))
        && agent.type().map(wanted.type().wire()::equalsIgnoreCase).orElse(true)
        && agent.archivedAt().isEmpty();
  }
}
