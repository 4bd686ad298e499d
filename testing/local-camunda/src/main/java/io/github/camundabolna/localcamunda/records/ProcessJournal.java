package io.github.camundabolna.localcamunda.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers questions about the process instances of an embedded engine.
 *
 * <p>It reads the engine's record stream, which no other cluster offers. It is thread-safe.
 */
public final class ProcessJournal {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RecordLog log;

  ProcessJournal(RecordLog log) {
    this.log = log;
  }

  /** Returns the instance's history so far; empty if it was never started. */
  public Optional<ProcessInstanceHistory> history(long instanceKey) {
    return log.upToDate(() -> log.instances().history(instanceKey));
  }

  /**
   * Returns the keys of all instances of a process, of any version, in the order of their start.
   */
  public List<Long> instancesOf(String processId) {
    return log.upToDate(() -> log.instances().instancesOf(processId));
  }

  /** Returns the latest version of each process. */
  public List<DeployedProcess> latestProcesses() {
    return log.definitions().stream().filter(DeployedProcess::latest).toList();
  }

  /**
   * Returns instances of a process, of any version: active ones first, and the newest of each
   * first.
   *
   * @param skipped how many to leave out at the start
   */
  public List<ProcessInstanceSummary> instances(String processId, int skipped, int most) {
    return log.upToDate(() -> log.instances().summaries(processId, skipped, most));
  }

  /** Returns where one instance is; empty if it was never started. */
  public Optional<ProcessInstanceSummary> instance(long instanceKey) {
    return log.upToDate(() -> log.instances().summary(instanceKey));
  }

  /** Returns all element instances that are active, processes and subprocesses too. */
  public List<ElementRecord> activeElements() {
    return log.activeElements();
  }

  /** Returns the user tasks that wait for a person, oldest first. */
  public List<OpenUserTask> openUserTasks() {
    return log.openUserTasks();
  }

  /** Returns the user task with this key, as long as it waits for a person. */
  public Optional<OpenUserTask> openUserTask(long key) {
    return log.openUserTask(key);
  }

  /** Returns the form with this key. */
  public Optional<DeployedForm> form(long key) {
    return log.upToDate(() -> log.forms().withKey(key));
  }

  /** Returns the latest version of a form. */
  public Optional<DeployedForm> latestForm(String formId) {
    return log.upToDate(() -> log.forms().latest(formId));
  }

  /** Returns whether the instance has completed. */
  public boolean completed(long instanceKey) {
    return history(instanceKey).filter(ProcessInstanceHistory::completed).isPresent();
  }

  /**
   * Returns the last values of a scope's own variables: for a process instance key, those of the
   * process; for an element instance key, the local ones of the element.
   */
  public Map<String, JsonNode> variables(long scopeKey) {
    var values = new LinkedHashMap<String, JsonNode>();
    log.variables(scopeKey).forEach(variable -> values.put(variable.name(), parse(variable)));
    return values;
  }

  /** Returns the last value of one of a scope's own variables. */
  public Optional<JsonNode> variable(long scopeKey, String name) {
    return log.variables(scopeKey).stream()
        .filter(variable -> variable.name().equals(name))
        .map(ProcessJournal::parse)
        .findFirst();
  }

  /** Returns the open incidents of all instances, oldest first. */
  public List<OpenIncident> openIncidents() {
    return log.openIncidents();
  }

  /** Returns the open incidents of one instance, oldest first. */
  public List<OpenIncident> openIncidents(long instanceKey) {
    return openIncidents().stream()
        .filter(incident -> incident.instanceKey() == instanceKey)
        .toList();
  }

  /** Returns the failed attempts at the instance's jobs, in order. */
  public List<JobFailure> jobFailures(long instanceKey) {
    return log.upToDate(() -> log.jobFailures().forInstance(instanceKey));
  }

  /** Returns the timers that an instance waits for, the soonest first. */
  public List<OpenTimer> openTimers(long instanceKey) {
    return log.upToDate(() -> log.timers().open(instanceKey));
  }

  /** Returns how many instances of a process have started and ended. */
  public ProcessInstanceCounts counts(String processId) {
    return log.upToDate(() -> log.instances().counts(processId));
  }

  /** Returns how many records the engine has stored. Only before it is closed. */
  public long recordCount() {
    return log.count();
  }

  /**
   * Returns what the engine has stored, as JSON: variables of all scopes, jobs with their results
   * and failures, incidents, messages, and processes. Only before it is closed.
   *
   * @param first how many older records to leave out
   */
  public List<String> records(long first) {
    return log.records(first);
  }

  private static JsonNode parse(ScopedVariable variable) {
    try {
      return JSON.readTree(variable.json());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("the engine wrote a variable that is not JSON", e);
    }
  }
}
