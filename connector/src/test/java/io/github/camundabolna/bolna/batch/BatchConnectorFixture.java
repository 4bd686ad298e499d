package io.github.camundabolna.bolna.batch;

import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorInputException;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.job.BackgroundRetry;
import io.github.camundabolna.job.JobSlots;
import io.github.camundabolna.job.JobTimeout;
import io.github.camundabolna.signal.Placements;
import io.github.camundabolna.testing.FakeBatches;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestEngine;
import io.github.camundabolna.testing.TestHttpSettings;
import io.github.camundabolna.testing.TestJob;
import java.time.Instant;
import org.assertj.core.api.Assertions;

/** A connector that works on jobs, with a fake Bolna. */
public final class BatchConnectorFixture implements AutoCloseable {

  public static final String FILE = "camunda-b2b373f5-2251799813685249.csv";

  public final TestClock clock = TestClock.stopped();
  public final FakeBatches bolna = new FakeBatches(clock);
  public final Placements placements = new Placements();
  public final BolnaBatchFunction connector = newConnector();

  /** Returns a connector as in another runtime of the same engine. */
  public BolnaBatchFunction newConnector() {
    return new BolnaBatchFunction(
        () -> TestHttpSettings.to(Bolna.VENDOR, bolna.uri()),
        clock,
        JobTimeout.USUAL,
        new JobSlots(20, System::nanoTime),
        new BackgroundRetry(
            (time, task) -> {
              clock.advance(time);
              task.run();
            }),
        placements);
  }

  public Object run(TestJob job) {
    return connector.execute(job.context());
  }

  /** Runs the job as an engine does, which activates it again after a backoff. */
  public CreateBatch.Result createWithRetries(TestJob job) {
    return (CreateBatch.Result) new TestEngine(clock).run(connector::execute, job);
  }

  public CreateBatch.Result create(TestJob job) {
    return (CreateBatch.Result) run(job);
  }

  public ConnectorException failureOf(TestJob job) {
    return Assertions.catchThrowableOfType(ConnectorException.class, () -> run(job));
  }

  /** Returns the message about an input that cannot be sent. */
  public String inputErrorOf(TestJob job) {
    ConnectorException failure = failureOf(job);
    Assertions.assertThat(failure).as("refusal").isNotNull();
    Assertions.assertThat(failure.getErrorCode()).isEqualTo("BOLNA_INVALID_INPUT");
    Assertions.assertThat(failure.getCause()).isInstanceOf(ConnectorInputException.class);
    Assertions.assertThat(bolna.requestCount()).as("requests sent").isZero();
    return failure.getMessage();
  }

  /** A job that comes just after its element was entered. */
  public TestJob freshCreate() {
    return createEnteredAt(clock.instant());
  }

  public static TestJob createEnteredAt(Instant time) {
    return TestJob.of(
            """
            {'type': 'createBatch', 'agentId': '%s', 'start': 'soon',
             'contacts': {'from': 'list', 'list': [
               {'contact_number': '+919876543210', 'name': 'Asha', 'amount': 12.5},
               {'contact_number': '+919876543211', 'name': 'Ravi'}]}}\
            """
                .formatted(FakeBatches.AGENT))
        .enteredAt(time);
  }

  public TestJob freshJob(String operation) {
    return TestJob.of(operation).enteredAt(clock.instant());
  }

  /** Creates a batch and returns its id. */
  public String createdBatchId() {
    return create(freshCreate().withKey(1)).batchId();
  }

  @Override
  public void close() {
    bolna.close();
  }
}
