package io.github.camundabolna.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.localcamunda.records.ElementRecord;
import io.github.camundabolna.localcamunda.records.OpenIncident;
import io.github.camundabolna.localcamunda.records.ProcessInstanceHistory;
import io.github.camundabolna.localcamunda.records.ProcessJournal;
import java.util.Optional;

/** Reads the records of an embedded engine. */
record JournalStateReader(ProcessJournal book) implements InstanceStateReader {

  @Override
  public InstanceState of(long instanceKey) {
    Optional<OpenIncident> incident = book.openIncidents(instanceKey).stream().findFirst();
    Optional<String> place =
        incident
            .map(OpenIncident::elementId)
            .or(() -> book.run(instanceKey).flatMap(JournalStateReader::place));
    return place.isEmpty()
        ? InstanceState.underWay()
        : new InstanceState(
            place, incident.map(OpenIncident::message), book.variables(instanceKey));
  }

  @Override
  public Optional<JsonNode> variable(long instanceKey, String name) {
    return book.variable(instanceKey, name);
  }

  private static Optional<String> place(ProcessInstanceHistory run) {
    return run.completed() ? run.endEvent() : userTask(run);
  }

  private static Optional<String> userTask(ProcessInstanceHistory run) {
    return run.active().stream()
        .filter(visit -> visit.type().equals("USER_TASK"))
        .map(ElementRecord::elementId)
        .findFirst();
  }
}
