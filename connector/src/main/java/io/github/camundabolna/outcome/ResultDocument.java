package io.github.camundabolna.outcome;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.document.DocumentCreationRequest;
import io.camunda.connector.api.document.DocumentFactory;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stores values that are too long for a process variable. */
public final class ResultDocument {

  private static final Logger LOG = LoggerFactory.getLogger(ResultDocument.class);

  private static final ObjectMapper JSON = new ObjectMapper();

  private ResultDocument() {}

  /** Stores a value as JSON, as {@link #store} does. */
  public static Optional<Document> storeJson(
      Object value, String fileName, String what, DocumentFactory documents) {
    return store(
        () -> new ByteArrayInputStream(JSON.writeValueAsBytes(value)),
        fileName,
        "application/json",
        what,
        documents);
  }

  /**
   * Stores a document.
   *
   * @param what name for the log, like {@code The transcript of 1}
   * @return empty if it can't be stored, which is logged, because the process must still learn of
   *     the end
   */
  static Optional<Document> store(
      Callable<InputStream> content,
      String fileName,
      String contentType,
      String what,
      DocumentFactory documents) {
    try (InputStream bytes = content.call()) {
      return Optional.of(
          documents.create(
              DocumentCreationRequest.from(bytes)
                  .fileName(fileName)
                  .contentType(contentType)
                  .build()));
    } catch (Exception e) {
      LOG.warn("{} could not be stored as a document", what, e);
      return Optional.empty();
    }
  }
}
