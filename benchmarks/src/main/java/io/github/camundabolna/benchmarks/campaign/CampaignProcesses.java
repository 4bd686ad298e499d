package io.github.camundabolna.benchmarks.campaign;

import io.github.camundabolna.benchmarks.stack.BenchmarkStack;
import io.github.camundabolna.benchmarks.stack.ConditionWait;
import io.github.camundabolna.localcamunda.records.ElementRecord;
import io.github.camundabolna.localcamunda.records.ProcessInstanceHistory;
import io.github.camundabolna.localcamunda.records.ProcessJournal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs the processes of a campaign.
 *
 * @param longestStep how long to wait for the end of a process
 */
record CampaignProcesses(BenchmarkStack stack, Duration longestStep) {

  private static final Duration REQUEST_TIMEOUT = Duration.ofMinutes(3);
  private static final List<String> DIAGRAMS = List.of("campaign.bpmn", "campaign-rest.bpmn");
  private static final String START_EVENT = "START_EVENT";
  private static final String END_EVENT = "END_EVENT";

  void deploy() {
    DIAGRAMS.forEach(file -> stack.deploy(getClass(), file));
  }

  long start(String processId, Map<String, Object> variables) {
    return stack
        .client()
        .newCreateInstanceCommand()
        .bpmnProcessId(processId)
        .latestVersion()
        .variables(variables)
        .requestTimeout(REQUEST_TIMEOUT)
        .send()
        .join()
        .getProcessInstanceKey();
  }

  /** Waits for the end; returns false if the process has an incident, or the runtime has ended. */
  boolean awaitEnd(long instance) {
    ConditionWait.until(longestStep, () -> journal().completed(instance) || isStuck(instance));
    return journal().completed(instance);
  }

  private boolean isStuck(long instance) {
    return !stack.runtime().isAlive() || !journal().openIncidents(instance).isEmpty();
  }

  /** Returns why a process didn't end. */
  String problem(long instance) {
    return journal().openIncidents(instance).stream()
        .map(incident -> incident.message())
        .findFirst()
        .orElseGet(() -> stack.runtime().isAlive() ? tooLong(instance) : "the runtime has ended");
  }

  /** Names where it is, and the last failure of a job, which is no incident while retries last. */
  private String tooLong(long instance) {
    List<String> active =
        journal().history(instance).stream()
            .flatMap(run -> run.activeElements().stream())
            .map(ElementRecord::elementId)
            .toList();
    String failure =
        journal().jobFailures(instance).stream()
            .reduce((earlier, later) -> later)
            .map(last -> "; its last job failed: " + last.message())
            .orElse("");
    return "after %d seconds, it was still at %s%s"
        .formatted(longestStep.toSeconds(), active, failure);
  }

  /** Returns how long a process took that has ended. */
  Duration duration(long instance) {
    return Duration.between(entered(instance, START_EVENT), endedAt(instance));
  }

  /** Returns when a process has ended. */
  Instant endedAt(long instance) {
    return entered(instance, END_EVENT);
  }

  private Instant entered(long instance, String type) {
    return journal().history(instance).stream()
        .map(ProcessInstanceHistory::completedElements)
        .flatMap(List::stream)
        .filter(element -> element.type().equals(type))
        .map(ElementRecord::entered)
        .findFirst()
        .orElseThrow();
  }

  /** Returns the batch that a process has created. */
  Optional<String> batchId(long instance) {
    return journal().variable(instance, "batchId").map(id -> id.asText());
  }

  private ProcessJournal journal() {
    return stack.engine().journal();
  }
}
