package io.github.camundabolna.bolna.knowledge;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.testing.ConnectorFixture;
import io.github.camundabolna.testing.FakeKnowledgeBases;
import io.github.camundabolna.testing.TestDocuments;
import io.github.camundabolna.testing.TestJob;
import java.nio.charset.StandardCharsets;

/** A connector that works on jobs, with a fake Bolna. */
final class KnowledgeConnectorFixture extends ConnectorFixture<FakeKnowledgeBases> {

  static final String ID = "f265b06a-7fa7-4fbf-8923-55d5ae9c4ba2";

  static final byte[] PDF = "%PDF-1.7 price list".getBytes(StandardCharsets.ISO_8859_1);

  private final TestDocuments documents = new TestDocuments();

  KnowledgeConnectorFixture() {
    super(Bolna.VENDOR, FakeKnowledgeBases::new, BolnaKnowledgeBaseFunction::new);
  }

  TestJob createFromFile(byte[] content, String fileName) {
    return fresh("{'type': 'createKnowledgeBase', 'source': 'document'}")
        .field("document", "[" + documents.reference(content, fileName) + "]");
  }

  TestJob createFromPage(String url) {
    return fresh("{'type': 'createKnowledgeBase', 'source': 'url', 'url': '" + url + "'}");
  }

  CreateKnowledgeBase.Result create(TestJob job) {
    return (CreateKnowledgeBase.Result) run(job);
  }
}
