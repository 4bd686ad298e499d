package io.github.camundabolna.benchmarks.makecall;

import io.github.camundabolna.localcamunda.neighbor.Latencies;
import io.github.camundabolna.localcamunda.records.ElementRecord;
import io.github.camundabolna.localcamunda.records.ProcessInstanceHistory;
import io.github.camundabolna.localcamunda.records.ProcessJournal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Reads from the journal what became of calls. */
record CallTimes(ProcessJournal journal) {

  private static final String TASK = "call";
  private static final String END = "end";

  /** Returns the times from a job to its result: from entering the task to leaving it. */
  Latencies of(List<CompletedCall> calls) {
    return Latencies.of(
        calls.stream()
            .map(call -> journal.history(call.instanceKey()).orElseThrow())
            .map(run -> Duration.between(entered(run, TASK), entered(run, END)))
            .toList());
  }

  /** Returns how many attempts at the jobs of these calls have failed. */
  long failedAttempts(List<CompletedCall> calls) {
    return calls.stream().mapToLong(call -> journal.jobFailures(call.instanceKey()).size()).sum();
  }

  private static Instant entered(ProcessInstanceHistory run, String element) {
    return run.completedElements().stream()
        .filter(each -> each.elementId().equals(element))
        .map(ElementRecord::entered)
        .findFirst()
        .orElseThrow();
  }
}
