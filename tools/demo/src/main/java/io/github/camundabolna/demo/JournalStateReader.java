package io.github.camundabolna.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.localcamunda.records.ElementRecord;
import io.github.camundabolna.localcamunda.records.OpenIncident;
import io.github.camundabolna.localcamunda.records.ProcessInstanceHistory;
import io.github.camundabolna.localcamunda.records.ProcessJournal;
import java.util.Optional;

/** Reads the state of instances from the journal of an embedded engine. */
record JournalStateReader(ProcessJournal journal) implements InstanceStateReader {

  @Override
  public InstanceState read(long instanceKey) {
    Optional<OpenIncident> incident = journal.openIncidents(instanceKey).stream().findFirst();
    Optional<String> place =
        incident
            .map(OpenIncident::elementId)
            .or(() -> journal.history(instanceKey).flatMap(JournalStateReader::finalElement));
    return place.isEmpty()
        ? InstanceState.running()
        : new InstanceState(
            place, incident.map(OpenIncident::message), journal.variables(instanceKey));
  }

  @Override
  public Optional<JsonNode> variable(long instanceKey, String name) {
    return journal.variable(instanceKey, name);
  }

  private static Optional<String> finalElement(ProcessInstanceHistory run) {
    return run.completed() ? run.endEvent() : userTask(run);
  }

  private static Optional<String> userTask(ProcessInstanceHistory run) {
    return run.activeElements().stream()
        .filter(element -> element.type().equals("USER_TASK"))
        .map(ElementRecord::elementId)
        .findFirst();
  }
}
