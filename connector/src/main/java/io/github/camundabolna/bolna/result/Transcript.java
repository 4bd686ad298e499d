package io.github.camundabolna.bolna.result;

import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.document.DocumentCreationRequest;
import io.camunda.connector.api.document.DocumentFactory;
import io.github.camundabolna.bolna.client.call.Execution;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The transcript of a call, kept small enough for a process: the engine gets stuck on variables of
 * about 1.5 MB.
 */
final class Transcript {

  /** The longest transcript that becomes a variable as a whole, in characters: hours of talk. */
  static final int MAX_CHARACTERS = 200_000;

  private static final Logger LOG = LoggerFactory.getLogger(Transcript.class);

  private Transcript() {}

  /**
   * @return {@code transcript}, shortened if it is too long, and then {@code transcriptDocument}
   *     with the whole of it, or null where the runtime has no document store
   */
  static Map<String, Object> of(Execution call, DocumentFactory documents) {
    String text = call.transcript().orElse(null);
    boolean tooLong = text != null && text.length() > MAX_CHARACTERS;
    return keys(
        tooLong ? shortened(text) : text, tooLong ? store(call.id(), text, documents) : null);
  }

  /** The same keys with the text in a document, however short it is, unless none can be stored. */
  static Map<String, Object> inDocument(Execution call, DocumentFactory documents) {
    return call.transcript()
        .map(text -> store(call.id(), text, documents))
        .map(document -> keys(null, document))
        .orElseGet(() -> of(call, documents));
  }

  /** The same keys with the whole text, however long it is. */
  static Map<String, Object> uncut(Execution call) {
    return keys(call.transcript().orElse(null), null);
  }

  private static Map<String, Object> keys(String text, Document document) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("transcript", text);
    result.put("transcriptDocument", document);
    return result;
  }

  private static String shortened(String text) {
    boolean halved = Character.isHighSurrogate(text.charAt(MAX_CHARACTERS - 1));
    return text.substring(0, halved ? MAX_CHARACTERS - 1 : MAX_CHARACTERS);
  }

  /** A call has ended whether or not its transcript can be stored: the process must hear of it. */
  private static Document store(String executionId, String text, DocumentFactory documents) {
    try {
      return documents.create(
          DocumentCreationRequest.from(text.getBytes(StandardCharsets.UTF_8))
              .fileName("transcript-" + executionId + ".txt")
              .contentType("text/plain; charset=utf-8")
              .build());
    } catch (RuntimeException e) {
      LOG.warn("The transcript of {} is in no document: it could not be stored", executionId, e);
      return null;
    }
  }
}
