package io.github.camundabolna.bolna.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.document.DocumentCreationRequest;
import io.camunda.connector.api.document.DocumentFactory;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.outcome.BoundedRows;
import io.github.camundabolna.outcome.RowDetail;
import io.github.camundabolna.outcome.RowSpoolFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes the calls of a batch one by one and holds no more of them than fit into a process variable:
 * beyond that, the whole rows go to a file at once, and from there into a document.
 */
final class ExecutionRows implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ExecutionRows.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String batchId;
  private final boolean inDocument;
  private final BoundedRows<Map<String, Object>> whole = new BoundedRows<>();
  private final BoundedRows<Map<String, Object>> trimmed = new BoundedRows<>();
  private final RowSpoolFile file;

  /**
   * @param inDocument whether the rows go into a document even if they fit into a variable
   */
  ExecutionRows(String batchId, boolean inDocument) {
    this.batchId = batchId;
    this.inDocument = inDocument;
    this.file = new RowSpoolFile("executions-" + batchId);
  }

  void add(Execution call) {
    Map<String, Object> row = ExecutionRow.whole(call);
    byte[] json = json(row);
    if (inDocument) {
      file.add(json);
      return;
    }
    if (!whole.add(row, json.length)) {
      whole.takeAll().forEach(earlier -> file.add(json(earlier)));
      file.add(json);
    }
    Map<String, Object> shorter = ExecutionRow.trimmed(row);
    if (trimmed.isFull() || !trimmed.add(shorter, json(shorter).length)) {
      trimmed.takeAll();
    }
  }

  /**
   * @return {@code executions}, {@code executionsDetail} and {@code executionsDocument}
   */
  Map<String, Object> result(DocumentFactory documents) {
    if (inDocument && !file.isEmpty()) {
      return keys(null, RowDetail.DOCUMENT, store(documents));
    }
    if (!whole.isFull()) {
      return keys(whole.takeAll(), RowDetail.FULL, null);
    }
    Document document = store(documents);
    return trimmed.isFull()
        ? keys(null, RowDetail.DOCUMENT, document)
        : keys(trimmed.takeAll(), RowDetail.TRIMMED, document);
  }

  /** The keys where rows are not wanted, or not known. */
  static Map<String, Object> none() {
    return keys(null, null, null);
  }

  private static Map<String, Object> keys(
      List<Map<String, Object>> rows, RowDetail form, Document document) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("executions", rows);
    result.put("executionsDetail", form == null ? null : form.text());
    result.put("executionsDocument", document);
    return result;
  }

  /** A batch has ended whether or not its rows can be stored: the process must hear of it. */
  private Document store(DocumentFactory documents) {
    try (InputStream list = file.read()) {
      return documents.create(
          DocumentCreationRequest.from(list)
              .fileName("executions-" + batchId + ".json")
              .contentType("application/json")
              .build());
    } catch (IOException | RuntimeException e) {
      LOG.warn("The executions of batch {} are in no document: it could not be stored", batchId, e);
      return null;
    }
  }

  private static byte[] json(Map<String, Object> row) {
    try {
      return JSON.writeValueAsBytes(row);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a row that was JSON cannot be written as JSON", e);
    }
  }

  @Override
  public void close() {
    file.close();
  }
}
