package io.github.camundabolna.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.client.CamundaClient;
import io.camunda.client.api.search.enums.ElementInstanceState;
import io.camunda.client.api.search.enums.ElementInstanceType;
import io.camunda.client.api.search.response.ElementInstance;
import io.camunda.client.api.search.response.Incident;
import io.camunda.client.api.search.response.Variable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the state of instances from a cluster's REST interface, which lags by some seconds. */
record RestStateReader(CamundaClient client) implements InstanceStateReader {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_ELEMENTS = 1000;

  @Override
  public InstanceState read(long instanceKey) {
    Optional<Incident> incident = incident(instanceKey);
    List<ElementInstance> elements = elements(instanceKey);
    Optional<String> place =
        incident
            .map(Incident::getElementId)
            .or(() -> last(elements, ElementInstanceType.USER_TASK, ElementInstanceState.ACTIVE))
            .or(() -> end(elements));
    return place.isEmpty()
        ? InstanceState.running()
        : new InstanceState(place, incident.map(Incident::getErrorMessage), variables(instanceKey));
  }

  /** Returns the elements of the process itself; a subprocess can have thousands. */
  private List<ElementInstance> elements(long instanceKey) {
    return client
        .newElementInstanceSearchRequest()
        .filter(
            filter -> filter.processInstanceKey(instanceKey).elementInstanceScopeKey(instanceKey))
        .page(page -> page.limit(MOST_ELEMENTS))
        .send()
        .join()
        .items();
  }

  private Optional<Incident> incident(long instanceKey) {
    return client
        .newIncidentSearchRequest()
        .filter(filter -> filter.processInstanceKey(instanceKey))
        .send()
        .join()
        .items()
        .stream()
        .findFirst();
  }

  private static Optional<String> end(List<ElementInstance> elements) {
    return elements.stream().anyMatch(each -> each.getState() == ElementInstanceState.ACTIVE)
        ? Optional.empty()
        : last(elements, ElementInstanceType.END_EVENT, ElementInstanceState.COMPLETED);
  }

  private static Optional<String> last(
      List<ElementInstance> elements, ElementInstanceType type, ElementInstanceState state) {
    return elements.stream()
        .filter(element -> element.getType() == type && element.getState() == state)
        .max(Comparator.comparing(ElementInstance::getElementInstanceKey))
        .map(ElementInstance::getElementId);
  }

  private Map<String, JsonNode> variables(long instanceKey) {
    Map<String, JsonNode> values = new HashMap<>();
    client
        .newVariableSearchRequest()
        .filter(filter -> filter.scopeKey(instanceKey))
        .send()
        .join()
        .items()
        .forEach(variable -> values.put(variable.getName(), value(variable)));
    return values;
  }

  @Override
  public Optional<JsonNode> variable(long instanceKey, String name) {
    return client
        .newVariableSearchRequest()
        .filter(filter -> filter.scopeKey(instanceKey).name(name))
        .send()
        .join()
        .items()
        .stream()
        .map(this::value)
        .findFirst();
  }

  /** Reads a truncated value in full. */
  private JsonNode value(Variable variable) {
    String text =
        variable.isTruncated()
            ? client.newVariableGetRequest(variable.getVariableKey()).send().join().getValue()
            : variable.getValue();
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the cluster gave a variable that is no JSON", e);
    }
  }
}
