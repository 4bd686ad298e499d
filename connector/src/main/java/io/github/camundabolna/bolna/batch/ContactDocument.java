package io.github.camundabolna.bolna.batch;

import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.document.DocumentReference.ExternalDocumentReference;
import io.github.camundabolna.http.LinkedFileDownload;
import io.github.camundabolna.http.WebhookUrl;
import io.github.camundabolna.input.InputFormat;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.Quoted;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** The bytes of a document: the runtime would hold the whole file behind a link in memory. */
final class ContactDocument {

  private static final String FIELD = "contacts.document";

  private ContactDocument() {}

  /**
   * @throws InvalidInputException if the document is a link that leads to no file
   * @throws IOException if the file cannot be had now
   */
  static InputStream open(Document document) throws IOException {
    return document.reference() instanceof ExternalDocumentReference link
        ? download(link.url())
        : document.asInputStream();
  }

  private static InputStream download(String url) throws IOException {
    InputFormat.WEBHOOK_URL
        .sentence(FIELD, url)
        .ifPresent(
            sentence -> {
              throw new InvalidInputException(sentence);
            });
    try {
      return new LinkedFileDownload(URI.create(url), System::getenv).open();
    } catch (FileNotFoundException e) {
      throw new InvalidInputException(
          "%s cannot be read, %s; it was %s"
              .formatted(FIELD, e.getMessage(), Quoted.of(new WebhookUrl(url).toString())));
    }
  }
}
