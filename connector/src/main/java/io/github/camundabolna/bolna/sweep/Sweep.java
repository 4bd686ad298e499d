package io.github.camundabolna.bolna.sweep;

import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.scheduling.TaskScheduler;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks, every interval, for the calls of some agents that have ended and were not told. What a
 * sweep that failed has not read or told, the next one does.
 */
public final class Sweep {

  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

  private final SweepPlan plan;
  private final SweepListener listener;
  private final TaskScheduler rounds;
  private final SweepBackoff backOff;
  private final EndedCallNotifier teller;
  private final DeliveredCalls told = new DeliveredCalls();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final List<AgentSweep> agents;
  private Runnable end = () -> {};

  public Sweep(
      SweepPlan plan,
      BolnaClient bolna,
      SweepListener listener,
      Clock clock,
      TaskScheduler rounds) {
    this.plan = plan;
    this.listener = listener;
    this.rounds = rounds;
    this.backOff = new SweepBackoff(plan.interval());
    this.teller = new EndedCallNotifier(plan, bolna, listener, told, clock, stopped::get);
    this.agents =
        plan.agents().stream()
            .distinct()
            .map(id -> new AgentSweep(id, plan, bolna, teller, told, clock))
            .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Begins at once. To be called once. */
  public synchronized void start() {
    end = rounds.start(plan.interval(), () -> Optional.of(round()))::end;
  }

  /** Ends it; a sweep that is under way tells nothing more. */
  public synchronized void stop() {
    stopped.set(true);
    end.run();
  }

  /** Says that a call was told otherwise, so that it need not be looked at. */
  public void told(String executionId) {
    told.add(executionId);
  }

  private Duration round() {
    List<SweepProblem> troubles = new ArrayList<>();
    for (AgentSweep agent : agents) {
      if (!stopped.get() && troubles.stream().noneMatch(SweepProblem::everywhere)) {
        sweep(agent).ifPresent(troubles::add);
      }
    }
    // One agent whose sweep always fails must not keep the others from ever being swept.
    Collections.rotate(agents, -1);
    return stopped.get() ? plan.interval() : pauseAfter(troubles);
  }

  /** What goes wrong with one agent keeps the others from nothing. */
  private static Optional<SweepProblem> sweep(AgentSweep agent) {
    try {
      return agent.sweep();
    } catch (ApiException e) {
      return Optional.of(SweepProblem.with(e));
    } catch (RuntimeException e) {
      LOG.error("A sweep broke off", e);
      return Optional.of(SweepProblem.telling(e.getClass().getSimpleName()));
    }
  }

  private Duration pauseAfter(List<SweepProblem> troubles) {
    if (troubles.isEmpty()) {
      listener.swept();
    } else {
      listener.troubled(
          troubles.stream().map(SweepProblem::reason).distinct().collect(Collectors.joining("; ")));
    }
    Optional<SweepProblem> worst = troubles.stream().filter(SweepProblem::everywhere).findFirst();
    // Who gets something done between two failures has no reason to wait longer each time.
    if (teller.hasToldSome() || worst.isEmpty()) {
      backOff.reset();
    }
    if (worst.isEmpty()) {
      return plan.interval();
    }
    return backOff.pause(worst.get().atLeast());
  }
}
