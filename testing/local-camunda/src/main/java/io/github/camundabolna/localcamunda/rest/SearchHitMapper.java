package io.github.camundabolna.localcamunda.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.localcamunda.records.DeployedProcess;
import io.github.camundabolna.localcamunda.records.ElementRecord;
import io.github.camundabolna.localcamunda.records.OpenIncident;
import io.github.camundabolna.localcamunda.records.RecordLog;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The engine's facts as Camunda's REST interface writes them: keys are strings. */
final class SearchHitMapper {

  private SearchHitMapper() {}

  static Stream<SearchHit> definitions(RecordLog log) {
    return log.definitions().stream().map(SearchHitMapper::row);
  }

  /** All elements of the one process instance that the filter names, else all active elements. */
  static Stream<SearchHit> elements(RecordLog log, SearchFilter filter) {
    var instance = filter.wanted("processInstanceKey");
    var elements =
        instance.isEmpty() ? log.activeElements() : log.elementsOf(Long.parseLong(instance));
    var stuck =
        log.openIncidents().stream()
            .map(OpenIncident::elementInstanceKey)
            .collect(Collectors.toSet());
    return elements.stream().map(visit -> row(visit, stuck.contains(visit.key())));
  }

  static Stream<SearchHit> incidents(RecordLog log) {
    return log.openIncidents().stream().map(SearchHitMapper::row);
  }

  static SearchHit row(DeployedProcess process) {
    return new SearchHit(
        process.key(),
        object()
            .put("processDefinitionKey", Long.toString(process.key()))
            .put("processDefinitionId", process.processId())
            .put("name", process.processId())
            .put("version", process.version())
            .put("resourceName", process.resourceName())
            .put("tenantId", process.tenantId())
            .put("state", "ACTIVE")
            .put("isLatestVersion", process.latest()));
  }

  private static SearchHit row(OpenIncident incident) {
    return new SearchHit(
        incident.key(),
        object()
            .put("incidentKey", Long.toString(incident.key()))
            .put("processInstanceKey", Long.toString(incident.instanceKey()))
            .put("elementInstanceKey", Long.toString(incident.elementInstanceKey()))
            .put("elementId", incident.elementId())
            .put("errorType", incident.type())
            .put("errorMessage", incident.message())
            .put("state", "ACTIVE"));
  }

  private static SearchHit row(ElementRecord visit, boolean hasIncident) {
    return new SearchHit(
        visit.key(),
        object()
            .put("elementInstanceKey", Long.toString(visit.key()))
            .put("elementInstanceScopeKey", Long.toString(visit.flowScopeKey()))
            .put("processInstanceKey", Long.toString(visit.instanceKey()))
            .put("processDefinitionKey", Long.toString(visit.definitionKey()))
            .put("processDefinitionId", visit.processId())
            .put("elementId", visit.elementId())
            .put("elementName", visit.elementId())
            .put("type", visit.type())
            .put("state", visit.state().name())
            .put("hasIncident", hasIncident)
            .put("startDate", visit.entered().toString())
            .put("tenantId", visit.tenantId()));
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
