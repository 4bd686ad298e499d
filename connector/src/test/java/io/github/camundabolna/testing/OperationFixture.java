package io.github.camundabolna.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import io.camunda.connector.jackson.ConnectorsObjectMapperSupplier;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.job.JobSlots;
import io.github.camundabolna.job.JobTimeout;
import io.github.camundabolna.operation.OperationRunner;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import mockwebserver3.RecordedRequest;
import org.assertj.core.api.Assertions;

/** A connector that works on jobs, with a Bolna that answers as a test says. */
public final class OperationFixture implements AutoCloseable {

  private static final int SLOTS = 20;

  public final TestClock clock = TestClock.stopped();
  public final ScriptedApiServer bolna = new ScriptedApiServer();
  private final OutboundConnectorFunction connector;

  public OperationFixture(Function<OperationRunner, OutboundConnectorFunction> connector) {
    this.connector =
        connector.apply(
            new OperationRunner(
                Bolna.VENDOR,
                () -> TestHttpSettings.to(bolna.uri(), Duration.ofMillis(700)),
                clock,
                new JobTimeout(Duration.ofMinutes(5)),
                new JobSlots(SLOTS, System::nanoTime)));
  }

  /** Returns a job that comes just after its element was entered. */
  public TestJob fresh(String operation) {
    return TestJob.of(operation).enteredAt(clock.instant());
  }

  /** Returns a job that can be a repetition: its element was entered ten minutes ago. */
  public TestJob late(String operation) {
    return TestJob.of(operation).enteredAt(clock.instant().minus(Duration.ofMinutes(10)));
  }

  public Object run(TestJob job) {
    try {
      return connector.execute(job.context());
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("a connector of this project throws no such exception", e);
    }
  }

  /** Returns what the result expression of the element sees. */
  public JsonNode resultOf(TestJob job) {
    return ConnectorsObjectMapperSupplier.getCopy().valueToTree(run(job));
  }

  public ConnectorException failureOf(TestJob job) {
    return Assertions.catchThrowableOfType(ConnectorException.class, () -> run(job));
  }

  /** Returns the message about an input that cannot be sent. */
  public String inputErrorOf(TestJob job) {
    ConnectorException failure = failureOf(job);
    Assertions.assertThat(failure).as("refusal").isNotNull();
    Assertions.assertThat(failure.getErrorCode()).isEqualTo("BOLNA_INVALID_INPUT");
    Assertions.assertThat(bolna.requestCount()).as("requests sent").isZero();
    return failure.getMessage();
  }

  /** Returns the lines of all requests so far, such as {@code GET /providers}. */
  public List<String> lines() {
    return bolna.requests().stream()
        .map(request -> request.getRequestLine().replace(" HTTP/1.1", ""))
        .toList();
  }

  /** Returns the body of the last request. */
  public JsonNode sent() {
    RecordedRequest last = bolna.requests().get(bolna.requestCount() - 1);
    return TestJson.of(last.getBody().utf8());
  }

  /** Stops the server, and holds all requests of the test to Bolna's contract. */
  @Override
  public void close() {
    bolna.close();
    bolna.requests().forEach(ContractAssertions::assertContract);
  }
}
