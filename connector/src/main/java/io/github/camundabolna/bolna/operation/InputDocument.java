package io.github.camundabolna.bolna.operation;

import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.document.DocumentMetadata;
import io.camunda.connector.api.document.DocumentReference.ExternalDocumentReference;
import io.github.camundabolna.bolna.input.PanelTexts;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiException.Kind;
import io.github.camundabolna.http.FailureText;
import io.github.camundabolna.http.FileTooLargeException;
import io.github.camundabolna.http.LinkedFileDownload;
import io.github.camundabolna.http.SpoolFile;
import io.github.camundabolna.http.WebhookUrl;
import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.Quoted;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A document from a panel field, which is read as a stream: anyone may have written what a link
 * leads to.
 *
 * @param field for error messages
 */
public record InputDocument(Document document, String field) {

  /** Bolna's limit for knowledge bases; it documents none for evidence, which is far smaller. */
  private static final int MAX_MEGABYTES = 20;

  private static final long MEGABYTE = 1 << 20;

  /**
   * Returns the only document of a panel field.
   *
   * @param documents null if the field is empty
   * @param form what to provide, for the message
   * @throws InvalidInputException if there is none, or more than one
   */
  public static InputDocument only(List<Document> documents, String field, String form) {
    List<Document> given =
        Optional.ofNullable(documents).stream()
            .flatMap(List::stream)
            .filter(Objects::nonNull)
            .toList();
    if (given.size() > 1) {
      throw new InvalidInputException(
          "%s must be one document, but there were %d".formatted(field, given.size()));
    }
    return given.stream()
        .map(document -> new InputDocument(document, field))
        .findFirst()
        .orElseThrow(() -> new InvalidInputException(field + " is missing. Provide " + form));
  }

  /** Downloads links itself, because the runtime would hold the whole file in memory. */
  public InputStream open() throws IOException {
    return document.reference() instanceof ExternalDocumentReference link
        ? download(link.url())
        : stored();
  }

  /** A document store reports its failures with exceptions of its own. */
  private InputStream stored() throws IOException {
    try {
      return document.asInputStream();
    } catch (RuntimeException e) {
      throw new IOException("the document store failed", e);
    }
  }

  /** Reads an open document. */
  public interface Reading<T> {
    T read(InputStream content) throws IOException;
  }

  /**
   * Reads the document.
   *
   * @throws ApiException of kind {@link Kind#SAFE_TO_RETRY} if it can't be read now
   */
  public <T> T read(Reading<T> reading) {
    try (InputStream content = open()) {
      return reading.read(content);
    } catch (IOException e) {
      throw unreadable(e);
    } catch (UncheckedIOException e) {
      throw unreadable(e.getCause());
    }
  }

  private ApiException unreadable(IOException failure) {
    return ApiException.notDone(
        "%s can't be read now: %s. Nothing was sent".formatted(field, FailureText.of(failure)));
  }

  /**
   * Copies the document to a temporary file, which its caller closes.
   *
   * @throws InvalidInputException if it's empty or too large
   * @throws ApiException of kind {@link Kind#SAFE_TO_RETRY} if it can't be read now
   */
  public SpoolFile spool() {
    return requireContent(read(this::copy));
  }

  private SpoolFile copy(InputStream content) throws IOException {
    try {
      return SpoolFile.copy(content, MAX_MEGABYTES * MEGABYTE);
    } catch (FileTooLargeException e) {
      throw new InvalidInputException(
          "%s must not be larger than %d MB. Nothing was sent".formatted(field, MAX_MEGABYTES));
    }
  }

  private SpoolFile requireContent(SpoolFile file) {
    if (file.size() == 0) {
      file.close();
      throw new InvalidInputException(field + " must not be empty. Nothing was sent");
    }
    return file;
  }

  /** Returns the name of the file, without downloading it. */
  public Optional<String> fileName() {
    return document.reference() instanceof ExternalDocumentReference link
        ? Optional.ofNullable(link.name())
        : Optional.ofNullable(document.metadata()).map(DocumentMetadata::getFileName);
  }

  private InputStream download(String url) throws IOException {
    InputFormat.WEBHOOK_URL
        .sentence(field, url, PanelTexts.WEBHOOK_URL_EXAMPLE)
        .ifPresent(
            sentence -> {
              throw new InvalidInputException(sentence);
            });
    try {
      return new LinkedFileDownload(URI.create(url), System::getenv).open();
    } catch (FileNotFoundException e) {
      throw new InvalidInputException(
          "%s can't be read from %s: %s"
              .formatted(field, Quoted.of(new WebhookUrl(url).toString()), e.getMessage()));
    }
  }
}
