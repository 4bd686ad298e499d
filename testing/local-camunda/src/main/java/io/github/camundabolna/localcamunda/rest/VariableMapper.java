package io.github.camundabolna.localcamunda.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.localcamunda.records.RecordLog;
import io.github.camundabolna.localcamunda.records.ScopedVariable;
import java.util.stream.Stream;

/** Variables as Camunda's REST interface writes them: a search cuts long values short. */
final class VariableMapper {

  /** Characters of JSON that a search shows: the default of Camunda's own exporters. */
  static final int PREVIEW = 8191;

  private VariableMapper() {}

  /** The variables of the scopes that the filter must name, as the runtime's searches do. */
  static Stream<SearchHit> found(RecordLog log, SearchRequest search) {
    var scopes = search.filter().wantedValues("scopeKey");
    if (scopes.isEmpty()) {
      throw new IllegalArgumentException(
          "The embedded engine's search for variables needs a scopeKey in its filter");
    }
    return scopes.stream()
        .flatMap(scope -> log.variables(Long.parseLong(scope)).stream())
        .map(
            variable ->
                new SearchHit(
                    variable.key(), search.wholeValues() ? whole(variable) : cut(variable)));
  }

  static ObjectNode whole(ScopedVariable variable) {
    return object(variable, variable.json()).put("isTruncated", false);
  }

  private static ObjectNode cut(ScopedVariable variable) {
    var json = variable.json();
    return json.length() > PREVIEW
        ? object(variable, json.substring(0, PREVIEW)).put("isTruncated", true)
        : whole(variable);
  }

  private static ObjectNode object(ScopedVariable variable, String value) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("variableKey", Long.toString(variable.key()))
        .put("processInstanceKey", Long.toString(variable.instanceKey()))
        .put("scopeKey", Long.toString(variable.scopeKey()))
        .put("name", variable.name())
        .put("value", value)
        .put("tenantId", variable.tenantId());
  }
}
