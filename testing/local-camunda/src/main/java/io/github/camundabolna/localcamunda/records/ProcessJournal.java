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
 * What became of the process instances of an embedded engine.
 *
 * <p>It reads the engine's own record stream, which no other cluster offers. Safe for use by
 * several threads.
 */
public final class ProcessJournal {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RecordLog log;

  ProcessJournal(RecordLog log) {
    this.log = log;
  }

  /** The instance's way so far, or nothing if no such instance was ever started. */
  public Optional<ProcessInstanceHistory> run(long instanceKey) {
    return log.upToDate(() -> log.runs().run(instanceKey));
  }

  /** Keys of all instances of a process, of any version, in the order in which they started. */
  public List<Long> instancesOf(String processId) {
    return log.upToDate(() -> log.runs().instancesOf(processId));
  }

  /** True if the instance has reached its end in the ordinary way. */
  public boolean completed(long instanceKey) {
    return run(instanceKey).filter(ProcessInstanceHistory::completed).isPresent();
  }

  /**
   * The last values of a scope's own variables: a process instance key gives the variables of the
   * process, an element instance key the local ones of that element.
   */
  public Map<String, JsonNode> variables(long scopeKey) {
    var values = new LinkedHashMap<String, JsonNode>();
    log.variables(scopeKey).forEach(variable -> values.put(variable.name(), parse(variable)));
    return values;
  }

  /** The last value of one of a scope's own variables. */
  public Optional<JsonNode> variable(long scopeKey, String name) {
    return log.variables(scopeKey).stream()
        .filter(variable -> variable.name().equals(name))
        .map(ProcessJournal::parse)
        .findFirst();
  }

  /** Open incidents of all instances, the oldest first. */
  public List<OpenIncident> openIncidents() {
    return log.openIncidents();
  }

  /** Open incidents of one instance, the oldest first. */
  public List<OpenIncident> openIncidents(long instanceKey) {
    return openIncidents().stream()
        .filter(incident -> incident.instanceKey() == instanceKey)
        .toList();
  }

  /** Failed attempts at the instance's jobs, in the order in which they failed. */
  public List<JobFailure> jobFailures(long instanceKey) {
    return log.upToDate(() -> log.jobFailures().of(instanceKey));
  }

  /** How many instances of a process have been started and have ended. */
  public ProcessInstanceCounts counts(String processId) {
    return log.upToDate(() -> log.runs().counts(processId));
  }

  private static JsonNode parse(ScopedVariable variable) {
    try {
      return JSON.readTree(variable.json());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("the engine wrote a variable that is not JSON", e);
    }
  }
}
