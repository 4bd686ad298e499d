package io.github.camundabolna.bolna.client.knowledge;

import io.github.camundabolna.http.FormBody;
import io.github.camundabolna.http.LenientJson;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How Bolna splits and searches a document; what is empty has Bolna's default.
 *
 * @param chunkSize size of the parts into which Bolna splits the document
 * @param similarityTopK maximum number of parts that a search finds
 * @param overlapping number of characters that neighboring parts share
 * @param languageSupport {@code multilingual}; empty for English
 */
public record KnowledgeBaseSettings(
    Optional<Integer> chunkSize,
    Optional<Integer> similarityTopK,
    Optional<Integer> overlapping,
    Optional<String> languageSupport) {

  static KnowledgeBaseSettings read(LenientJson base) {
    return new KnowledgeBaseSettings(
        base.number("chunk_size").map(BigDecimal::intValue),
        base.number("similarity_top_k").map(BigDecimal::intValue),
        base.number("overlapping").map(BigDecimal::intValue),
        base.text("language_support"));
  }

  FormBody addTo(FormBody form) {
    return form.with("chunk_size", chunkSize.map(String::valueOf))
        .with("similarity_top_k", similarityTopK.map(String::valueOf))
        .with("overlapping", overlapping.map(String::valueOf))
        .with("language_support", languageSupport);
  }

  /** Returns whether these settings can have led to the listed ones. */
  public boolean canHaveLedTo(KnowledgeBaseSettings listed) {
    return agree(chunkSize, listed.chunkSize)
        && agree(similarityTopK, listed.similarityTopK)
        && agree(overlapping, listed.overlapping)
        && languageSupport.equals(listed.languageSupport);
  }

  /** A default isn't known, and Bolna may not list each setting. */
  private static boolean agree(Optional<Integer> wanted, Optional<Integer> listed) {
    return wanted.isEmpty() || listed.isEmpty() || wanted.equals(listed);
  }
}
