package io.github.camundabolna.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.connector.api.document.Document;
import io.camunda.connector.api.document.DocumentCreationRequest;
import io.camunda.connector.api.document.DocumentFactory;
import io.camunda.connector.api.document.DocumentReference;
import io.camunda.connector.document.jackson.JacksonModuleDocumentSerializer;
import io.camunda.connector.runtime.core.document.DocumentFactoryImpl;
import io.camunda.connector.runtime.core.document.store.InMemoryDocumentStore;
import java.nio.charset.StandardCharsets;

/** The runtime's document store in memory, or one that is out of order. */
public final class TestDocuments implements DocumentFactory {

  private final DocumentFactory working = new DocumentFactoryImpl(InMemoryDocumentStore.INSTANCE);
  private volatile boolean outOfOrder;

  public TestDocuments outOfOrder() {
    outOfOrder = true;
    return this;
  }

  /** A file that a process has, as it stands in a variable. */
  public String reference(String content) {
    return reference(content.getBytes(StandardCharsets.UTF_8), "people.csv");
  }

  /** The same of any file. */
  public String reference(byte[] content, String fileName) {
    Document document =
        working.create(DocumentCreationRequest.from(content).fileName(fileName).build());
    return new ObjectMapper()
        .registerModule(new JacksonModuleDocumentSerializer())
        .valueToTree(document)
        .toString();
  }

  @Override
  public Document resolve(DocumentReference reference) {
    return working.resolve(reference);
  }

  @Override
  public Document create(DocumentCreationRequest request) {
    if (outOfOrder) {
      throw new IllegalStateException("no document store");
    }
    return working.create(request);
  }
}
