package io.github.camundabolna.bolna.knowledge;

import io.github.camundabolna.bolna.client.knowledge.KnowledgeBase;
import io.github.camundabolna.bolna.client.knowledge.KnowledgeBaseSettings;
import io.github.camundabolna.http.WebhookUrl;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A knowledge base as a process sees it. Every key always exists, with null if unknown. */
final class KnowledgeBaseResult {

  private KnowledgeBaseResult() {}

  /** Returns variables by name, ready for JSON. */
  static Map<String, Object> of(KnowledgeBase base) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("knowledgeBaseId", base.id());
    result.put("status", base.statusText());
    result.put("fileName", fileName(base).orElse(null));
    result.put("sourceType", base.sourceType().orElse(null));
    result.put("vectorId", base.vectorId().orElse(null));
    KnowledgeBaseSettings settings = base.settings();
    result.put("chunkSize", settings.chunkSize().orElse(null));
    result.put("similarityTopK", settings.similarityTopK().orElse(null));
    result.put("overlapping", settings.overlapping().orElse(null));
    result.put("languageSupport", settings.languageSupport().orElse(null));
    result.put("createdAt", base.createdAt().map(Instant::toString).orElse(null));
    result.put("updatedAt", base.updatedAt().map(Instant::toString).orElse(null));
    return result;
  }

  /** Omits a URL's query and user, which can contain a secret. */
  static Optional<String> fileName(KnowledgeBase base) {
    return base.fileName()
        .map(name -> name.contains("://") ? new WebhookUrl(name).toString() : name);
  }
}
