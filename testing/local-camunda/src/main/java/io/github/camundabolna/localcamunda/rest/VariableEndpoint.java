package io.github.camundabolna.localcamunda.rest;

import com.sun.net.httpserver.HttpExchange;
import io.github.camundabolna.localcamunda.records.RecordLog;
import java.io.IOException;
import java.util.regex.Pattern;

/** {@code GET /v2/variables/{key}}: one variable, whole however long it is. */
final class VariableEndpoint implements Endpoint {

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
        .map(variable -> RestResponse.json(200, VariableMapper.whole(variable)))
        .orElseGet(
            () -> RestResponse.problem(404, "Not Found", "No variable has key " + match.group(1)));
  }
}
