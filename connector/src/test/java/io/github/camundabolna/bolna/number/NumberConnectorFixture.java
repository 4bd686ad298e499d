package io.github.camundabolna.bolna.number;

import io.camunda.connector.api.error.ConnectorException;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.job.JobSlots;
import io.github.camundabolna.job.JobTimeout;
import io.github.camundabolna.operation.OperationRunner;
import io.github.camundabolna.testing.FakeNumbers;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestHttpSettings;
import io.github.camundabolna.testing.TestJob;
import java.time.Duration;
import org.assertj.core.api.Assertions;

/** A connector that works on jobs, with a fake Bolna. */
final class NumberConnectorFixture implements AutoCloseable {

  final TestClock clock = TestClock.stopped();
  final FakeNumbers bolna = new FakeNumbers(clock);
  final BolnaNumberFunction connector = newConnector();

  /** Returns a connector as in another runtime of the same engine. */
  BolnaNumberFunction newConnector() {
    return new BolnaNumberFunction(
        new OperationRunner(
            Bolna.VENDOR,
            () -> TestHttpSettings.to(bolna.uri(), Duration.ofMillis(700)),
            clock,
            JobTimeout.USUAL,
            new JobSlots(20, System::nanoTime)));
  }

  Object run(TestJob job) {
    return connector.execute(job.context());
  }

  ConnectorException failureOf(TestJob job) {
    return Assertions.catchThrowableOfType(ConnectorException.class, () -> run(job));
  }

  /** A job that comes just after its element was entered. */
  TestJob fresh(String operation) {
    return TestJob.of(operation).enteredAt(clock.instant());
  }

  @Override
  public void close() {
    bolna.close();
  }
}
