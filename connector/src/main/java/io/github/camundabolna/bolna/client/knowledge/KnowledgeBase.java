package io.github.camundabolna.bolna.client.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A knowledge base, as Bolna answers to its creation, and lists it.
 *
 * @param id 32 hexadecimal digits, with or without the dashes of a UUID
 * @param statusText the status as Bolna spells it, even if unknown
 * @param fileName name of the file or, for a page, its URL
 * @param vectorId by which an agent's configuration refers to it
 */
public record KnowledgeBase(
    String id,
    KnowledgeBaseStatus status,
    String statusText,
    Optional<String> fileName,
    Optional<String> sourceType,
    Optional<String> vectorId,
    KnowledgeBaseSettings settings,
    Optional<Instant> createdAt,
    Optional<Instant> updatedAt) {

  /** Reads a knowledge base; empty if the body has no ID. A missing status counts as unknown. */
  public static Optional<KnowledgeBase> read(JsonNode body) {
    LenientJson base = new LenientJson(body);
    String status = base.text("status").map(String::strip).orElse("unknown");
    return base.text("rag_id")
        .map(
            id ->
                new KnowledgeBase(
                    id,
                    KnowledgeBaseStatus.of(status),
                    status,
                    base.text("file_name"),
                    base.text("source_type"),
                    base.text("vector_id"),
                    KnowledgeBaseSettings.read(base),
                    base.text("created_at").flatMap(Timestamp::read),
                    base.text("updated_at").flatMap(Timestamp::read)));
  }

  /** Returns whether that is its ID, which Bolna writes with dashes in lists only. */
  public boolean hasId(String other) {
    return plain(id).equals(plain(other));
  }

  private static String plain(String id) {
    return id.replace("-", "").toLowerCase(Locale.ROOT);
  }
}
