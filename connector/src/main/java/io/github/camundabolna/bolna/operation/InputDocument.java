package io.github.camundabolna.bolna.operation;

import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.document.DocumentMetadata;
import io.camunda.connector.api.document.DocumentReference.ExternalDocumentReference;
import io.github.camundabolna.bolna.input.PanelTexts;
import io.github.camundabolna.http.LinkedFileDownload;
import io.github.camundabolna.http.WebhookUrl;
import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.Quoted;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;

/**
 * A document from a panel field, which is read as a stream: anyone may have written what a link
 * leads to.
 *
 * @param field for error messages
 */
public record InputDocument(Document document, String field) {

  /** Downloads links itself, because the runtime would hold the whole file in memory. */
  public InputStream open() throws IOException {
    return document.reference() instanceof ExternalDocumentReference link
        ? download(link.url())
        : document.asInputStream();
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
