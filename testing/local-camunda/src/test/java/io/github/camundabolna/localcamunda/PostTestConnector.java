package io.github.camundabolna.localcamunda;

import io.camunda.connector.api.annotation.OutboundConnector;
import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.outbound.OutboundConnectorContext;
import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** Posts the job's variables to the address in its input, and fails unless the answer is 200. */
@OutboundConnector(name = "Ask", type = PostTestConnector.TYPE)
public final class PostTestConnector implements OutboundConnectorFunction {

  /** The job type. */
  static final String TYPE = "io.github.camundabolna.test:ask:1";

  @Override
  public Object execute(OutboundConnectorContext context) throws Exception {
    var job = context.getJobContext();
    var input = context.bindVariables(Input.class);
    var request =
        HttpRequest.newBuilder(URI.create(input.line()))
            .header("Element-Instance-Key", Long.toString(job.getElementInstanceKey()))
            .header("Word", String.valueOf(input.word()))
            .POST(HttpRequest.BodyPublishers.ofString(job.getVariables()))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new ConnectorException("REFUSED", "The line said " + answer.body());
      }
      return Map.of("answer", answer.body());
    }
  }

  /** The input: an address, and a word that can be a secret. */
  record Input(String line, String word) {}
}
