package io.github.camundabolna.outcome;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.document.DocumentFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Takes the calls of a batch one by one, and holds only as many as fit into a process variable.
 * Beyond that, the full rows go to a file, and from there into a document.
 */
public final class CallRows implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String batchId;
  private final boolean inDocument;
  private final UnaryOperator<Map<String, Object>> trimming;
  private final BoundedRows<Map<String, Object>> whole = new BoundedRows<>();
  private final BoundedRows<Map<String, Object>> trimmed = new BoundedRows<>();
  private final RowSpoolFile file;

  /**
   * Creates rows.
   *
   * @param inDocument whether to use a document even if the rows fit into a variable
   * @param trimming returns a row without its long fields
   */
  public CallRows(String batchId, boolean inDocument, UnaryOperator<Map<String, Object>> trimming) {
    this.batchId = batchId;
    this.inDocument = inDocument;
    this.trimming = trimming;
    this.file = new RowSpoolFile("executions-" + batchId);
  }

  public void add(Map<String, Object> row) {
    byte[] json = json(row);
    if (inDocument) {
      file.add(json);
      return;
    }
    if (!whole.add(row, json.length)) {
      whole.takeAll().forEach(earlier -> file.add(json(earlier)));
      file.add(json);
    }
    Map<String, Object> shorter = trimming.apply(row);
    if (trimmed.isFull() || !trimmed.add(shorter, json(shorter).length)) {
      trimmed.takeAll();
    }
  }

  /**
   * Returns the result.
   *
   * @return {@code executions}, {@code executionsDetail} and {@code executionsDocument}
   */
  public Map<String, Object> result(DocumentFactory documents) {
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

  /** Returns the keys without rows. */
  public static Map<String, Object> none() {
    return keys(null, null, null);
  }

  private static Map<String, Object> keys(
      List<Map<String, Object>> rows, RowDetail detail, Document document) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("executions", rows);
    result.put("executionsDetail", detail == null ? null : detail.text());
    result.put("executionsDocument", document);
    return result;
  }

  private Document store(DocumentFactory documents) {
    return ResultDocument.store(
            file::read,
            "executions-" + batchId + ".json",
            "application/json",
            "The list of calls of batch " + batchId,
            documents)
        .orElse(null);
  }

  private static byte[] json(Map<String, Object> row) {
    try {
      return JSON.writeValueAsBytes(row);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a row that was JSON can't be written as JSON", e);
    }
  }

  @Override
  public void close() {
    file.close();
  }
}
