package io.github.camundabolna.bolna.sweep;

import io.github.camundabolna.bolna.client.call.BolnaClient;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.FailureText;
import io.github.camundabolna.http.LruCache;
import io.github.camundabolna.scheduling.Backoff;
import io.github.camundabolna.scheduling.TaskScheduler;
import io.github.camundabolna.scheduling.Timings;
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
 * Finds ended calls of some agents that were not delivered, at every interval. The next sweep
 * continues where a failed one stopped.
 */
public final class Sweep {

  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

  private static final int MOST_DELIVERED = 20_000;

  private final SweepPlan plan;
  private final SweepListener listener;
  private final TaskScheduler scheduler;

  /**
   * Calls that an event or this sweep delivered. It only saves requests, because the engine
   * recognizes repeated messages.
   */
  private final LruCache<String, Boolean> delivered = new LruCache<>(MOST_DELIVERED);

  private final AtomicBoolean stopped = new AtomicBoolean();
  private final List<AgentSweep> agents;
  private Backoff backoff;
  private Runnable end = () -> {};

  public Sweep(
      SweepPlan plan,
      BolnaClient bolna,
      SweepListener listener,
      Clock clock,
      TaskScheduler scheduler) {
    this.plan = plan;
    this.listener = listener;
    this.scheduler = scheduler;
    this.backoff =
        Backoff.doubling(
            Timings.SWEEP_FAILURE_PAUSE,
            Collections.max(List.of(plan.interval(), Timings.LONGEST_FAILURE_PAUSE)));
    this.agents =
        plan.agents().stream()
            .distinct()
            .map(id -> new AgentSweep(id, plan, bolna, listener, delivered, clock, stopped::get))
            .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Starts immediately. Call it once. */
  public synchronized void start() {
    end = scheduler.start(plan.interval(), () -> Optional.of(sweepAll()))::end;
  }

  /** Ends it; a sweep in progress delivers nothing more. */
  public synchronized void stop() {
    stopped.set(true);
    end.run();
  }

  /** Notes that an event delivered a call, so that the sweep doesn't read it. */
  public void delivered(String executionId) {
    delivered.put(executionId, true);
  }

  private Duration sweepAll() {
    List<SweepProblem> problems = new ArrayList<>();
    for (AgentSweep agent : agents) {
      if (!stopped.get() && problems.stream().noneMatch(SweepProblem::everywhere)) {
        sweep(agent).ifPresent(problems::add);
      }
    }
    // An agent whose sweep always fails must not block the others.
    Collections.rotate(agents, -1);
    return stopped.get() ? plan.interval() : pauseAfter(problems);
  }

  /** A failure of one agent doesn't stop the others. */
  private static Optional<SweepProblem> sweep(AgentSweep agent) {
    try {
      return agent.sweep();
    } catch (ApiException e) {
      return Optional.of(SweepProblem.unreadableList(e));
    } catch (RuntimeException e) {
      LOG.error("A sweep failed", e);
      return Optional.of(SweepProblem.undelivered(FailureText.of(e)));
    }
  }

  private Duration pauseAfter(List<SweepProblem> problems) {
    if (problems.isEmpty()) {
      listener.complete();
    } else {
      listener.incomplete(
          problems.stream().map(SweepProblem::reason).distinct().collect(Collectors.joining("; ")));
    }
    // A sweep that makes progress doesn't increase its pause after a failure.
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
