package io.github.camundabolna.localcamunda.rest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import io.github.camundabolna.localcamunda.records.RecordLog;
import io.github.camundabolna.localcamunda.records.ScopedVariable;
import io.github.camundabolna.localcamunda.rest.SearchEndpoint.Search;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Serves {@code GET /v2/variables/{key}} and the search for variables, which truncates long values.
 */
final class VariableEndpoint implements Endpoint {
  /** The length at which a search truncates JSON: the default of Camunda's exporters. */
  static final int PREVIEW = 8191;

  private static final Pattern PATH = Pattern.compile("/v2/variables/(\\d+)");

  private final RecordLog log;
  private final Endpoint otherPaths;

  VariableEndpoint(RecordLog log, Endpoint otherPaths) {
    this.log = log;
    this.otherPaths = otherPaths;
  }

  @Override
  public RestResponse answer(HttpExchange request) throws IOException {
    var match = PATH.matcher(request.getRequestURI().getPath());
    if (!match.matches()) {
      return otherPaths.answer(request);
    }
    return log.variable(Long.parseLong(match.group(1)))
        .map(variable -> RestResponse.json(200, whole(variable)))
        .orElseGet(
            () -> RestResponse.problem(404, "Not Found", "No variable has key " + match.group(1)));
  }

  /** Returns the variables of the scopes in the filter, which must name at least one. */
  static Stream<SearchHit> search(RecordLog log, Search search) {
    var scopes = search.filter().values("scopeKey");
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
