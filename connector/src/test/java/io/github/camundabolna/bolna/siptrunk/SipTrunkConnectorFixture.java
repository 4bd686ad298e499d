package io.github.camundabolna.bolna.siptrunk;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.error.ConnectorException;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.job.JobSlots;
import io.github.camundabolna.job.JobTimeout;
import io.github.camundabolna.operation.OperationRunner;
import io.github.camundabolna.testing.MockApiServer;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestJson;
import java.time.Duration;
import org.assertj.core.api.Assertions;

/** A connector that works on jobs, with queued responses. */
final class SipTrunkConnectorFixture implements AutoCloseable {

  final MockApiServer bolna = new MockApiServer();
  final BolnaSipTrunkFunction connector = newConnector();

  /** Returns a connector as in another runtime of the same engine. */
  BolnaSipTrunkFunction newConnector() {
    return new BolnaSipTrunkFunction(
        new OperationRunner(
            Bolna.VENDOR,
            () -> bolna.settings(Duration.ofMillis(700), 10_000_000),
            bolna.clock,
            JobTimeout.USUAL,
            new JobSlots(20, System::nanoTime)));
  }

  /** Returns what the result expression sees. */
  JsonNode run(TestJob job) {
    return run(connector, job);
  }

  JsonNode run(BolnaSipTrunkFunction runtime, TestJob job) {
    return TestJson.of(TestJson.text(runtime.execute(job.context())));
  }

  ConnectorException failureOf(TestJob job) {
    return Assertions.catchThrowableOfType(
        ConnectorException.class, () -> connector.execute(job.context()));
  }

  /** A job that comes just after its element was entered. */
  TestJob fresh(String operation) {
    return TestJob.of(operation).enteredAt(bolna.clock.instant());
  }

  /** A new trunk with a password. */
  TestJob freshCreate() {
    return fresh(
        """
        {'type': 'createTrunk', 'name': 'Zadarma', 'provider': 'zadarma', 'authType': 'userpass',
         'username': '4711', 'password': 'tell-nobody-this', 'gateways': ['sip.zadarma.com']}\
        """);
  }

  @Override
  public void close() {
    bolna.close();
  }
}
