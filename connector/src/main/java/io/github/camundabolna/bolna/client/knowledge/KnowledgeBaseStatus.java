package io.github.camundabolna.bolna.client.knowledge;

import java.util.Arrays;
import java.util.Locale;

/** How far Bolna is with a knowledge base. */
public enum KnowledgeBaseStatus {
  PROCESSING("processing"),
  /** An agent can use it. */
  PROCESSED("processed"),
  /** Bolna couldn't read the document or the page. */
  ERROR("error"),
  /** A status that this version doesn't know. Never final, never an error. */
  UNKNOWN("unknown");

  private final String wire;

  KnowledgeBaseStatus(String wire) {
    this.wire = wire;
  }

  /** Reads a status leniently; {@code failed}, as batches have it, counts as an error. */
  public static KnowledgeBaseStatus of(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    String spelling = word.equals("failed") ? ERROR.wire : word;
    return Arrays.stream(values())
        .filter(status -> status.wire.equals(spelling))
        .findFirst()
        .orElse(UNKNOWN);
  }

  /** Returns whether the status is final. */
  public boolean last() {
    return this == PROCESSED || this == ERROR;
  }
}
