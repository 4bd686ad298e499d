package io.github.camundabolna.demo.processes;

import io.github.camundabolna.localcamunda.records.DeployedProcess;
import io.github.camundabolna.localcamunda.records.ProcessJournal;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The latest processes with what their diagrams say; each diagram is read once. */
final class DeployedModels {

  private final ProcessJournal journal;
  private final Map<Long, ProcessModel> byKey = new ConcurrentHashMap<>();

  DeployedModels(ProcessJournal journal) {
    this.journal = journal;
  }

  ProcessModel of(DeployedProcess process) {
    return byKey.computeIfAbsent(
        process.key(), key -> ProcessModelReader.read(process.xml(), process.processId()));
  }

  /** Returns the latest version of a process. */
  Optional<DeployedProcess> find(String processId) {
    return journal.latestProcesses().stream()
        .filter(process -> process.processId().equals(processId))
        .findFirst();
  }

  /** Returns the name of an element; the latest version may no longer have it. */
  String elementName(String processId, String elementId) {
    return find(processId).map(process -> of(process).nameOf(elementId)).orElse(elementId);
  }
}
