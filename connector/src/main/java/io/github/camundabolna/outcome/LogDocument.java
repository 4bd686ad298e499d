package io.github.camundabolna.outcome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.document.DocumentCreationRequest;
import io.camunda.connector.api.document.DocumentFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log of a call as a document. */
public final class LogDocument {

  private static final Logger LOG = LoggerFactory.getLogger(LogDocument.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private LogDocument() {}

  /** Returns a document with a JSON list of all lines; empty if it could not be stored. */
  public static Optional<Document> store(
      String executionId, List<Map<String, Object>> lines, DocumentFactory documents) {
    try {
      return Optional.of(
          documents.create(
              DocumentCreationRequest.from(JSON.writeValueAsBytes(lines))
                  .fileName("log-" + executionId + ".json")
                  .contentType("application/json")
                  .build()));
    } catch (JsonProcessingException | RuntimeException e) {
      LOG.warn("The log of {} is in no document: it could not be stored", executionId, e);
      return Optional.empty();
    }
  }
}
