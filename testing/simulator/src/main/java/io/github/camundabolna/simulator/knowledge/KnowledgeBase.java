package io.github.camundabolna.simulator.knowledge;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A knowledge base. Its status follows from its age, so nothing has to run in the background.
 *
 * @param vectorId by which agents refer to it
 * @param fileName name of the PDF file, or the URL
 * @param languageSupport empty for English
 */
public record KnowledgeBase(
    UUID id,
    UUID vectorId,
    String fileName,
    SourceType sourceType,
    int chunkSize,
    int similarityTopK,
    int overlapping,
    Optional<String> languageSupport,
    Instant createdAt) {

  /** A file or a page with this ending of its name can't be processed. */
  private static final Pattern UNREADABLE = Pattern.compile("(?i)unreadable(-.*)?(\\.pdf)?");

  /** Where the text comes from. */
  public enum SourceType {
    PDF,
    URL;

    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Returns {@code processing}, and after that {@code processed} or {@code error}. */
  public String status(Instant now, Duration processing) {
    if (now.isBefore(createdAt.plus(processing))) {
      return "processing";
    }
    return isUnreadable() ? "error" : "processed";
  }

  /** Returns when its status changed last. */
  public Instant updatedAt(Instant now, Duration processing) {
    Instant processed = createdAt.plus(processing);
    return now.isBefore(processed) ? createdAt : processed;
  }

  private boolean isUnreadable() {
    String last = fileName.substring(fileName.lastIndexOf('/') + 1);
    return UNREADABLE.matcher(last).matches();
  }
}
