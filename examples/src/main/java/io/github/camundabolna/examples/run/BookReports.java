package io.github.camundabolna.examples.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.examples.engine.records.ElementVisit;
import io.github.camundabolna.examples.engine.records.OpenIncident;
import io.github.camundabolna.examples.engine.records.ProcessBook;
import io.github.camundabolna.examples.engine.records.ProcessRun;
import java.util.Optional;

/** Reads the records of an embedded engine. */
record BookReports(ProcessBook book) implements Reports {

  @Override
  public Report of(long instanceKey) {
    Optional<OpenIncident> incident = book.openIncidents(instanceKey).stream().findFirst();
    Optional<String> place =
        incident
            .map(OpenIncident::elementId)
            .or(() -> book.run(instanceKey).flatMap(BookReports::place));
    return place.isEmpty()
        ? Report.underWay()
        : new Report(place, incident.map(OpenIncident::message), book.variables(instanceKey));
  }

  @Override
  public Optional<JsonNode> variable(long instanceKey, String name) {
    return book.variable(instanceKey, name);
  }

  private static Optional<String> place(ProcessRun run) {
    return run.completed() ? run.endEvent() : userTask(run);
  }

  private static Optional<String> userTask(ProcessRun run) {
    return run.active().stream()
        .filter(visit -> visit.type().equals("USER_TASK"))
        .map(ElementVisit::elementId)
        .findFirst();
  }
}
