package io.github.camundabolna.outcome;

import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.document.DocumentFactory;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The transcript of a call, in the fields {@code transcript} and {@code transcriptDocument} of its
 * result. It's kept small enough for a process, because the engine fails on variables of about 1.5
 * MB.
 */
public record Transcript(String callId, Optional<String> text) {

  /** Maximum characters of a transcript in a variable: hours of talk. */
  public static final int MAX_CHARACTERS = 200_000;

  /**
   * Returns the text. If it's too long, it's shortened, with a document for the full text; null if
   * the runtime has no document store.
   */
  public Map<String, Object> bounded(DocumentFactory documents) {
    return text.filter(full -> full.length() > MAX_CHARACTERS)
        .map(full -> fields(shortened(full), store(full, documents).orElse(null)))
        .orElseGet(this::whole);
  }

  /** Returns the text in a document, however short, unless it can't be stored. */
  public Map<String, Object> inDocument(DocumentFactory documents) {
    return text.flatMap(full -> store(full, documents))
        .map(document -> fields(null, document))
        .orElseGet(() -> bounded(documents));
  }

  /** Returns the full text, however long. */
  public Map<String, Object> whole() {
    return fields(text.orElse(null), null);
  }

  private static Map<String, Object> fields(String text, Document document) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("transcript", text);
    result.put("transcriptDocument", document);
    return result;
  }

  private static String shortened(String text) {
    boolean halved = Character.isHighSurrogate(text.charAt(MAX_CHARACTERS - 1));
    return text.substring(0, halved ? MAX_CHARACTERS - 1 : MAX_CHARACTERS);
  }

  private Optional<Document> store(String full, DocumentFactory documents) {
    return ResultDocument.store(
        () -> new ByteArrayInputStream(full.getBytes(StandardCharsets.UTF_8)),
        "transcript-" + callId + ".txt",
        "text/plain; charset=utf-8",
        "The transcript of " + callId,
        documents);
  }
}
