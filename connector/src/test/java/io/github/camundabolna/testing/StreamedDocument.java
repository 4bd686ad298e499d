package io.github.camundabolna.testing;

import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.document.DocumentLinkParameters;
import io.camunda.connector.api.document.DocumentMetadata;
import io.camunda.connector.api.document.DocumentReference;
import java.io.InputStream;
import java.util.function.Supplier;

/** A document without a name that can only be read as a stream. */
public record StreamedDocument(Supplier<InputStream> content) implements Document {

  public StreamedDocument(InputStream content) {
    this(() -> content);
  }

  @Override
  public InputStream asInputStream() {
    return content.get();
  }

  @Override
  public DocumentMetadata metadata() {
    return null;
  }

  @Override
  public String asBase64() {
    throw new UnsupportedOperationException();
  }

  @Override
  public byte[] asByteArray() {
    throw new UnsupportedOperationException();
  }

  @Override
  public DocumentReference reference() {
    return null;
  }

  @Override
  public String generateLink(DocumentLinkParameters parameters) {
    throw new UnsupportedOperationException();
  }
}
