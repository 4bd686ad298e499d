package io.github.camundabolna.simulator.knowledge;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Writes a knowledge base as the API answers it.
 *
 * @param processing how long a knowledge base is being processed
 */
public record KnowledgeBodyWriter(Clock clock, Duration processing) {

  /** Returns the answer to its creation, where the ID has no dashes. */
  public ObjectNode created(KnowledgeBase base) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("rag_id", base.id().toString().replace("-", ""));
    body.put("file_name", base.fileName()).put("source_type", base.sourceType().wire());
    body.put("status", "processing");
    return body.put("language_support", base.languageSupport().orElse(null));
  }

  /** Returns the knowledge base as it is now. */
  public ObjectNode full(KnowledgeBase base) {
    Instant now = clock.instant();
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("rag_id", base.id().toString()).put("file_name", base.fileName());
    body.put("humanized_created_at", age(Duration.between(base.createdAt(), now)));
    body.put("created_at", base.createdAt().truncatedTo(ChronoUnit.SECONDS).toString());
    body.put(
        "updated_at", base.updatedAt(now, processing).truncatedTo(ChronoUnit.SECONDS).toString());
    body.put("vector_id", base.vectorId().toString());
    body.put("status", base.status(now, processing));
    body.put("chunk_size", base.chunkSize()).put("similarity_top_k", base.similarityTopK());
    body.put("overlapping", base.overlapping());
    return body.put("language_support", base.languageSupport().orElse(null));
  }

  private static String age(Duration age) {
    return age.toMinutes() < 1 ? "just now" : age.toMinutes() + " minutes ago";
  }
}
