package io.github.camundabolna.bolna.sweep;

import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.FailureText;
import io.github.camundabolna.scheduling.Backoff;
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

  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(10);

  /** Unless the interval is longer: a Bolna that is back is noticed soon. */
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private final SweepPlan plan;
  private final SweepListener listener;
  private final TaskScheduler rounds;
  private final DeliveredCalls delivered = new DeliveredCalls();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final List<AgentSweep> agents;
  private Backoff backoff;
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
    this.backoff =
        Backoff.doubling(
            SHORTEST_PAUSE,
            plan.interval().compareTo(LONGEST_PAUSE) > 0 ? plan.interval() : LONGEST_PAUSE);
    this.agents =
        plan.agents().stream()
            .distinct()
            .map(id -> new AgentSweep(id, plan, bolna, listener, delivered, clock, stopped::get))
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
    delivered.add(executionId);
  }

  private Duration round() {
    List<SweepProblem> problems = new ArrayList<>();
    for (AgentSweep agent : agents) {
      if (!stopped.get() && problems.stream().noneMatch(SweepProblem::everywhere)) {
        sweep(agent).ifPresent(problems::add);
      }
    }
    // One agent whose sweep always fails must not keep the others from ever being swept.
    Collections.rotate(agents, -1);
    return stopped.get() ? plan.interval() : pauseAfter(problems);
  }

  /** What goes wrong with one agent keeps the others from nothing. */
  private static Optional<SweepProblem> sweep(AgentSweep agent) {
    try {
      return agent.sweep();
    } catch (ApiException e) {
      return Optional.of(SweepProblem.with(e));
    } catch (RuntimeException e) {
      LOG.error("A sweep broke off", e);
      return Optional.of(SweepProblem.telling(FailureText.of(e)));
    }
  }

  private Duration pauseAfter(List<SweepProblem> problems) {
    if (problems.isEmpty()) {
      listener.swept();
    } else {
      listener.troubled(
          problems.stream().map(SweepProblem::reason).distinct().collect(Collectors.joining("; ")));
    }
    // A sweep that gets something done has no reason to wait longer each time it fails.
    if (agents.stream().filter(AgentSweep::hasDeliveredSome).count() > 0) {
      backoff = backoff.reset();
    }
    Optional<SweepProblem> worst = problems.stream().filter(SweepProblem::everywhere).findFirst();
    if (worst.isEmpty()) {
      backoff = backoff.reset();
      return plan.interval();
    }
    Duration pause = backoff.delay(worst.get().atLeast());
    backoff = backoff.next();
    return pause;
  }
}
