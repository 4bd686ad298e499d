package io.github.camundabolna.bolna.knowledge;

import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorInputException;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.job.JobSlots;
import io.github.camundabolna.job.JobTimeout;
import io.github.camundabolna.operation.OperationRunner;
import io.github.camundabolna.testing.FakeKnowledgeBases;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestDocuments;
import io.github.camundabolna.testing.TestHttpSettings;
import io.github.camundabolna.testing.TestJob;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.assertj.core.api.Assertions;

/** A connector that works on jobs, with a fake Bolna. */
final class KnowledgeConnectorFixture implements AutoCloseable {

  static final String ID = "f265b06a-7fa7-4fbf-8923-55d5ae9c4ba2";

  static final byte[] PDF = "%PDF-1.7 price list".getBytes(StandardCharsets.ISO_8859_1);

  final TestClock clock = TestClock.stopped();
  final FakeKnowledgeBases bolna = new FakeKnowledgeBases(clock);
  final BolnaKnowledgeBaseFunction connector = newConnector();
  private final TestDocuments documents = new TestDocuments();

  /** Returns a connector as in another runtime of the same engine. */
  BolnaKnowledgeBaseFunction newConnector() {
    return new BolnaKnowledgeBaseFunction(
        new OperationRunner(
            Bolna.VENDOR,
            () -> TestHttpSettings.to(bolna.uri(), Duration.ofMillis(700)),
            clock,
            JobTimeout.USUAL,
            new JobSlots(20, System::nanoTime)));
  }

  /** A job that comes just after its element was entered. */
  TestJob job(String operation) {
    return TestJob.of(operation).enteredAt(clock.instant());
  }

  TestJob createFromFile(byte[] content, String fileName) {
    return job("{'type': 'createKnowledgeBase', 'source': 'document'}")
        .field("document", "[" + documents.reference(content, fileName) + "]");
  }

  TestJob createFromPage(String url) {
    return job("{'type': 'createKnowledgeBase', 'source': 'url', 'url': '" + url + "'}");
  }

  Object run(TestJob job) {
    return connector.execute(job.context());
  }

  CreateKnowledgeBase.Result create(TestJob job) {
    return (CreateKnowledgeBase.Result) run(job);
  }

  ConnectorException failureOf(TestJob job) {
    return Assertions.catchThrowableOfType(ConnectorException.class, () -> run(job));
  }

  /** Returns the message about an input that cannot be sent. */
  String inputErrorOf(TestJob job) {
    ConnectorException failure = failureOf(job);
    Assertions.assertThat(failure).as("refusal").isNotNull();
    Assertions.assertThat(failure.getErrorCode()).isEqualTo("BOLNA_INVALID_INPUT");
    Assertions.assertThat(failure.getCause()).isInstanceOf(ConnectorInputException.class);
    Assertions.assertThat(bolna.requestCount()).as("requests sent").isZero();
    return failure.getMessage();
  }

  @Override
  public void close() {
    bolna.close();
  }
}
