package io.github.camundabolna.localcamunda;

import io.camunda.connector.api.annotation.OutboundConnector;
import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.document.DocumentCreationRequest;
import io.camunda.connector.api.outbound.OutboundConnectorContext;
import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Reads the document in its input, returns its text, and creates one of the given size. */
@OutboundConnector(name = "Paper", type = DocumentTestConnector.TYPE)
public final class DocumentTestConnector implements OutboundConnectorFunction {

  /** The job type. */
  static final String TYPE = "io.github.camundabolna.test:paper:1";

  @Override
  public Object execute(OutboundConnectorContext context) {
    var input = context.bindVariables(Input.class);
    var result = new HashMap<String, Object>(Map.of("text", String.valueOf(input.text())));
    if (input.document() != null) {
      result.put("read", new String(input.document().asByteArray(), StandardCharsets.UTF_8));
    }
    if (input.size() > 0) {
      var content = DocumentCreationRequest.from(new byte[input.size()]);
      result.put("created", context.create(content.fileName("paper.bin").build()));
    }
    return result;
  }

  /** A document to read, a text to return, and the size in bytes of a document to create. */
  record Input(Document document, String text, int size) {}
}
