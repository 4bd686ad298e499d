package io.github.camundabolna.localcamunda.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.localcamunda.records.DeployedProcess;
import io.github.camundabolna.localcamunda.records.ElementRecord;
import io.github.camundabolna.localcamunda.records.OpenIncident;
import io.github.camundabolna.localcamunda.records.RecordLog;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the state of the engine in the format of Camunda's REST interface: keys are strings. */
final class SearchHitMapper {

  private SearchHitMapper() {}

  static Stream<SearchHit> definitions(RecordLog log) {
    return log.definitions().stream().map(SearchHitMapper::row);
  }

  /** Returns all elements of the process instance in the filter, or all active elements. */
  static Stream<SearchHit> elements(RecordLog log, SearchFilter filter) {
    var instance = filter.value("processInstanceKey");
    var elements =
        instance.isEmpty() ? log.activeElements() : log.elementsOf(Long.parseLong(instance));
    var stuck =
        log.openIncidents().stream()
            .map(OpenIncident::elementInstanceKey)
            .collect(Collectors.toSet());
    return elements.stream().map(element -> row(element, stuck.contains(element.key())));
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

  private static SearchHit row(ElementRecord element, boolean hasIncident) {
    return new SearchHit(
        element.key(),
        object()
            .put("elementInstanceKey", Long.toString(element.key()))
            .put("elementInstanceScopeKey", Long.toString(element.flowScopeKey()))
            .put("processInstanceKey", Long.toString(element.instanceKey()))
            .put("processDefinitionKey", Long.toString(element.definitionKey()))
            .put("processDefinitionId", element.processId())
            .put("elementId", element.elementId())
            .put("elementName", element.elementId())
            .put("type", element.type())
            .put("state", element.state().name())
            .put("hasIncident", hasIncident)
            .put("startDate", element.entered().toString())
            .put("tenantId", element.tenantId()));
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
