package io.github.camundabolna.localcamunda.rest;

import com.sun.net.httpserver.HttpExchange;
import io.github.camundabolna.localcamunda.records.DeployedProcess;
import io.github.camundabolna.localcamunda.records.RecordLog;
import java.io.IOException;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Serves {@code GET /v2/process-definitions/{key}} and its XML at {@code …/xml}. */
final class ProcessDefinitionEndpoint implements Endpoint {

  private static final Pattern PATH = Pattern.compile("/v2/process-definitions/(\\d+)(/xml)?");

  private final RecordLog log;
  private final Endpoint otherPaths;

  ProcessDefinitionEndpoint(RecordLog log, Endpoint otherPaths) {
    this.log = log;
    this.otherPaths = otherPaths;
  }

  @Override
  public RestResponse answer(HttpExchange request) throws IOException {
    var match = PATH.matcher(request.getRequestURI().getPath());
    if (!match.matches()) {
      return otherPaths.answer(request);
    }
    Function<DeployedProcess, RestResponse> form =
        match.group(2) == null
            ? process -> RestResponse.json(200, SearchHitMapper.row(process).json())
            : process -> RestResponse.xml(process.xml());
    var key = Long.parseLong(match.group(1));
    return log.definitions().stream()
        .filter(process -> process.key() == key)
        .findFirst()
        .map(form)
        .orElseGet(
            () -> RestResponse.problem(404, "Not Found", "No process definition has key " + key));
  }
}
