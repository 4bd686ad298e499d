package io.github.camundabolna.benchmarks.neighbor;

import io.github.camundabolna.benchmarks.stack.ConditionWait;
import io.github.camundabolna.localcamunda.client.Sleeper;
import io.github.camundabolna.localcamunda.neighbor.Latencies;
import io.github.camundabolna.localcamunda.neighbor.NeighborJob;
import io.github.camundabolna.localcamunda.neighbor.NeighborJobGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** Measures the neighbor for a while. */
record RowMeasurement(NeighborStack stack, NeighborPlan plan) {

  private static final Duration UNTIL_IDLE = Duration.ofMinutes(5);

  /**
   * Measures the neighbor's jobs and webhooks. One that isn't done counts until the end, while the
   * subject still works.
   *
   * @param process whose instances the subject completes
   */
  RowResult measure(String process) {
    Sleeper.SYSTEM.sleep(plan.lead());
    int before = jobs().size();
    long completed = completed(process);
    NeighborJobGenerator generator =
        NeighborJobGenerator.start(plan.jobInterval(), stack.client(), stack.server().address());
    NeighborWebhooks webhooks =
        NeighborWebhooks.start(
            plan.webhookInterval(), stack.webhooks(), stack.webhook(NeighborWebhooks.PATH));
    try (generator;
        webhooks) {
      Sleeper.SYSTEM.sleep(plan.duration());
    }
    double calls = completed(process) - completed;
    ConditionWait.until(plan.patience(), () -> webhooks.answered() && allDone(before));
    Instant now = Instant.now();
    List<NeighborJob> all = jobs().stream().skip(before).toList();
    return new RowResult(
        Latencies.of(all.stream().map(job -> job.duration(now)).toList()),
        all.stream().filter(job -> job.done().isEmpty()).count(),
        Latencies.of(webhooks.durations()),
        calls / (plan.duration().toMillis() / 1e3));
  }

  /** Waits until the runtime has done all jobs of the neighbor, after a row that kept it busy. */
  void awaitIdle() {
    ConditionWait.require("all jobs of the neighbor", UNTIL_IDLE, () -> allDone(0));
  }

  private boolean allDone(int before) {
    return jobs().stream().skip(before).allMatch(job -> job.done().isPresent());
  }

  private List<NeighborJob> jobs() {
    return NeighborJobGenerator.jobs(stack.engine().journal(), UnaryOperator.identity());
  }

  private long completed(String process) {
    return stack.engine().journal().counts(process).completed();
  }
}
