package io.github.camundabolna.bolna.agent;

import io.github.camundabolna.bolna.client.agent.AgentClient;
import io.github.camundabolna.bolna.client.agent.AgentConfiguration;
import io.github.camundabolna.bolna.client.agent.AgentSummary;
import io.github.camundabolna.operation.OperationContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BinaryOperator;

/**
 * An agent that a job created.
 *
 * @param existed whether an earlier attempt created it
 */
record CreatedAgent(String id, boolean existed) {

  /** The same order in every runtime, so that all consider the same agent the oldest. */
  private static final BinaryOperator<AgentSummary> OLDER =
      BinaryOperator.minBy(
          Comparator.<AgentSummary, Instant>comparing(
                  agent -> agent.createdAt().orElse(Instant.MAX))
              .thenComparing(AgentSummary::id));

  /**
   * Creates an agent once per job. Bolna keeps nothing that identifies a job, so the agent of an
   * earlier attempt is recognized by its name, and by a creation time since the element was
   * entered.
   */
  static CreatedAgent once(
      AgentClient agents, OperationContext job, AgentConfiguration configuration) {
    return job.createOnce(
        () -> earlier(agents, job, configuration.name()),
        () -> new CreatedAgent(agents.create(configuration), false));
  }

  private static Optional<CreatedAgent> earlier(
      AgentClient agents, OperationContext job, Optional<String> name) {
    AtomicReference<AgentSummary> oldest = new AtomicReference<>();
    agents.forEachAgent(
        agent -> {
          if (agent.name().equals(name) && job.isSinceEntry(agent.createdAt())) {
            oldest.accumulateAndGet(
                agent, (one, other) -> one == null ? other : OLDER.apply(one, other));
          }
        });
    return Optional.ofNullable(oldest.get()).map(agent -> new CreatedAgent(agent.id(), true));
  }
}
