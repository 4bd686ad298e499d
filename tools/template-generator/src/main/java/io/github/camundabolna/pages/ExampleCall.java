package io.github.camundabolna.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.document.DocumentCreationRequest;
import io.camunda.connector.api.document.DocumentFactory;
import io.camunda.connector.api.document.DocumentReference;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.bolna.result.CallResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A call as Bolna tells of it, and what the connector makes of that. */
record ExampleCall(JsonNode body, Execution execution) {

  static ExampleCall read() {
    try (InputStream file = ExampleCall.class.getResourceAsStream("call.json")) {
      JsonNode body = new ObjectMapper().readTree(file);
      return new ExampleCall(body, Execution.read(body).orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String id() {
    return execution.id();
  }

  String agentId() {
    return execution.agentId().orElseThrow();
  }

  Map<String, Object> result() {
    return CallResult.of(execution, new NoDocuments());
  }

  /** As lists of calls have it. */
  Map<String, Object> row() {
    return CallResult.summary(execution);
  }

  Map<String, Object> logLine() {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("createdAt", "2026-08-21T05:05:12.480Z");
    line.put("type", "response");
    line.put("component", "llm");
    line.put("provider", "openai");
    line.put("data", "Is Friday at ten fine for you?");
    return line;
  }

  /** The call is short: nothing of it becomes a document. */
  private record NoDocuments() implements DocumentFactory {

    @Override
    public Document resolve(DocumentReference reference) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Document create(DocumentCreationRequest request) {
      throw new UnsupportedOperationException();
    }
  }
}
