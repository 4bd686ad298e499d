package io.github.camundabolna.bolna.knowledge;

import io.github.camundabolna.bolna.client.knowledge.KnowledgeBase;
import io.github.camundabolna.bolna.client.knowledge.KnowledgeBaseClient;
import io.github.camundabolna.bolna.client.knowledge.KnowledgeBaseSettings;
import io.github.camundabolna.bolna.client.knowledge.KnowledgeBaseSource;
import io.github.camundabolna.bolna.client.knowledge.KnowledgeBaseSource.PdfFile;
import io.github.camundabolna.bolna.client.knowledge.KnowledgeBaseSource.WebPage;
import io.github.camundabolna.bolna.operation.InputDocument;
import io.github.camundabolna.http.SpoolFile;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.operation.OperationContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/**
 * Creates one knowledge base per job, although Bolna creates one per request and the engine
 * delivers jobs at least once.
 */
record KnowledgeBaseCreator(
    KnowledgeBaseClient bolna, KnowledgeBaseSettings settings, OperationContext job) {

  /** The same order for each attempt. */
  private static final Comparator<KnowledgeBase> OLDEST_FIRST =
      Comparator.<KnowledgeBase, Instant>comparing(base -> base.createdAt().orElse(Instant.MAX))
          .thenComparing(KnowledgeBase::id);

  /**
   * Creates a knowledge base from a document, or returns the one that an earlier attempt created.
   *
   * @param name start of its file name; if empty, the document's name
   * @throws InvalidInputException if the document can't become one, or if an earlier attempt
   *     created one with other content
   */
  KnowledgeBase fromDocument(Optional<String> name, InputDocument document) {
    try (SpoolFile file = document.spool()) {
      String wanted = name.or(document::fileName).orElse("");
      KnowledgeFileName fileName =
          KnowledgeFileName.of(
              wanted, PdfDigest.read(document, file), settings, job.attempt().key());
      KnowledgeBase created =
          once(
              base -> base.fileName().filter(fileName::isOfSameElement).isPresent(),
              new PdfFile(fileName.fileName(), file.path()));
      return requireSameContent(created, fileName);
    }
  }

  /** Bolna's response to the creation need not have the name of the file. */
  private static KnowledgeBase requireSameContent(KnowledgeBase base, KnowledgeFileName wanted) {
    if (base.fileName()
        .filter(wanted::isOfSameElement)
        .filter(name -> !wanted.hasSameContent(name))
        .isPresent()) {
      throw new InvalidInputException(
          ("an earlier attempt created knowledge base %s with another document or other settings."
                  + " Delete it, then enter the element again")
              .formatted(base.id()));
    }
    return base;
  }

  /**
   * Creates a knowledge base from a page, or returns one that was created from the same URL with
   * the same settings since the element was entered. Without that time, any could be older.
   */
  KnowledgeBase fromPage(String url) {
    return once(
        base ->
            base.fileName().filter(url::equals).isPresent()
                && base.createdAt().isPresent()
                && job.attempt().enteredAt().isPresent()
                && settings.canHaveLedTo(base.settings()),
        new WebPage(url));
  }

  private KnowledgeBase once(Predicate<KnowledgeBase> isMine, KnowledgeBaseSource source) {
    return job.createOnce(() -> oldest(isMine), () -> bolna.create(source, settings));
  }

  /** A new cluster reuses the keys of an old one, so the time counts too. */
  private Optional<KnowledgeBase> oldest(Predicate<KnowledgeBase> isMine) {
    AtomicReference<Optional<KnowledgeBase>> oldest = new AtomicReference<>(Optional.empty());
    bolna.forEach(
        base -> {
          if (isMine.test(base) && job.isSinceEntry(base.createdAt())) {
            oldest.updateAndGet(known -> Optional.of(older(known, base)));
          }
        });
    return oldest.get();
  }

  private static KnowledgeBase older(Optional<KnowledgeBase> known, KnowledgeBase other) {
    return known.filter(one -> OLDEST_FIRST.compare(one, other) <= 0).orElse(other);
  }
}
