package io.github.camundabolna.examples.engine.rest;

import com.sun.net.httpserver.HttpExchange;
import io.github.camundabolna.examples.engine.records.DeployedProcess;
import io.github.camundabolna.examples.engine.records.RecordLog;
import java.util.regex.Pattern;

/** {@code GET /v2/process-definitions/{key}/xml}: a process as it was deployed. */
final class ProcessXmlEndpoint implements Endpoint {

  private static final Pattern PATH = Pattern.compile("/v2/process-definitions/(\\d+)/xml");

  private final RecordLog log;

  ProcessXmlEndpoint(RecordLog log) {
    this.log = log;
  }

  @Override
  public Answer answer(HttpExchange request) {
    var path = request.getRequestURI().getPath();
    var match = PATH.matcher(path);
    if (!match.matches()) {
      return Answer.problem(404, "Not Found", "The embedded engine does not serve " + path);
    }
    var key = Long.parseLong(match.group(1));
    return log.definitions().stream()
        .filter(process -> process.key() == key)
        .findFirst()
        .map(DeployedProcess::xml)
        .map(Answer::xml)
        .orElseGet(() -> Answer.problem(404, "Not Found", "No process definition has key " + key));
  }
}
