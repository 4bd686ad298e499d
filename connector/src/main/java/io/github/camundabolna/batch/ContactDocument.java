package io.github.camundabolna.batch;

import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.document.DocumentReference.ExternalDocumentReference;
import io.github.camundabolna.client.LinkedFile;
import io.github.camundabolna.client.WebhookUrl;
import io.github.camundabolna.panel.InvalidInput;
import io.github.camundabolna.panel.Quote;
import io.github.camundabolna.panel.Rule;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** The bytes of a document: the runtime would hold the whole file behind a link in memory. */
final class ContactDocument {

  private static final String FIELD = "contacts.document";

  private ContactDocument() {}

  /**
   * @throws InvalidInput if the document is a link that leads to no file
   * @throws IOException if the file cannot be had now
   */
  static InputStream open(Document document) throws IOException {
    return document.reference() instanceof ExternalDocumentReference link
        ? download(link.url())
        : document.asInputStream();
  }

  private static InputStream download(String url) throws IOException {
    Rule.WEBHOOK_URL
        .sentence(FIELD, url)
        .ifPresent(
            sentence -> {
              throw new InvalidInput(sentence);
            });
    try {
      return new LinkedFile(URI.create(url), System::getenv).open();
    } catch (FileNotFoundException e) {
      throw new InvalidInput(
          "%s cannot be read, %s; it was %s"
              .formatted(FIELD, e.getMessage(), Quote.of(new WebhookUrl(url).toString())));
    }
  }
}
