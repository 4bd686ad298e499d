package io.github.camundabolna.bolna.disposition;

import io.camunda.connector.api.error.ConnectorException;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.job.JobSlots;
import io.github.camundabolna.job.JobTimeout;
import io.github.camundabolna.operation.OperationRunner;
import io.github.camundabolna.testing.FakeDispositions;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestHttpSettings;
import io.github.camundabolna.testing.TestJob;
import java.time.Duration;
import org.assertj.core.api.Assertions;

/** A connector that works on jobs, with a fake Bolna. */
final class DispositionConnectorFixture implements AutoCloseable {

  static final String AGENT = "0a1b2c3d-0000-4000-8000-00000000000a";

  static final String ID = "3fa85f64-5717-4562-b3fc-2c963f66afa6";

  final TestClock clock = TestClock.stopped();
  final FakeDispositions bolna = new FakeDispositions(clock);
  final BolnaDispositionFunction connector = newConnector();

  /** Returns a connector as in another runtime of the same engine. */
  BolnaDispositionFunction newConnector() {
    return new BolnaDispositionFunction(
        new OperationRunner(
            Bolna.VENDOR,
            () -> TestHttpSettings.to(bolna.uri(), Duration.ofMillis(700)),
            clock,
            JobTimeout.USUAL,
            new JobSlots(20, System::nanoTime)));
  }

  /** A job that comes just after its element was entered, for the agent. */
  TestJob job(String type) {
    return TestJob.of("{'type': '" + type + "', 'agentId': '" + AGENT + "'}")
        .enteredAt(clock.instant());
  }

  Object run(TestJob job) {
    return connector.execute(job.context());
  }

  ConnectorException failureOf(TestJob job) {
    return Assertions.catchThrowableOfType(ConnectorException.class, () -> run(job));
  }

  /** Returns the message about an input that cannot be sent. */
  String inputErrorOf(TestJob job) {
    ConnectorException failure = failureOf(job);
    Assertions.assertThat(failure).as("refusal").isNotNull();
    Assertions.assertThat(failure.getErrorCode()).isEqualTo("BOLNA_INVALID_INPUT");
    Assertions.assertThat(bolna.requestCount()).as("requests sent").isZero();
    return failure.getMessage();
  }

  @Override
  public void close() {
    bolna.close();
  }
}
