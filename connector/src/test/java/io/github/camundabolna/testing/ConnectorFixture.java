package io.github.camundabolna.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.api.outbound.OutboundConnectorContext;
import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import io.camunda.connector.jackson.ConnectorsObjectMapperSupplier;
import io.github.camundabolna.http.Vendor;
import io.github.camundabolna.job.JobSlots;
import io.github.camundabolna.job.JobTimeout;
import io.github.camundabolna.operation.OperationRunner;
import java.time.Duration;
import java.util.function.Function;
import org.assertj.core.api.Assertions;

/**
 * A connector that works on jobs, with a fake API.
 *
 * @param <A> the API
 */
public class ConnectorFixture<A extends FakeApiServer> implements AutoCloseable {

  private static final int SLOTS = 20;

  public final TestClock clock = TestClock.stopped();
  public final A api;
  private final Vendor vendor;
  private final Function<OperationRunner, OutboundConnectorFunction> factory;
  private final OutboundConnectorFunction connector;

  protected ConnectorFixture(
      Vendor vendor,
      Function<TestClock, A> api,
      Function<OperationRunner, OutboundConnectorFunction> factory) {
    this.vendor = vendor;
    this.api = api.apply(clock);
    this.factory = factory;
    this.connector = newConnector();
  }

  private OutboundConnectorFunction newConnector() {
    return factory.apply(
        new OperationRunner(
            vendor,
            () -> TestHttpSettings.to(vendor, api.uri()),
            clock,
            JobTimeout.USUAL,
            new JobSlots(SLOTS, System::nanoTime)));
  }

  /** Returns a job that comes just after its element was entered. */
  public final TestJob fresh(String operation) {
    return TestJob.of(vendor, operation).enteredAt(clock.instant());
  }

  /** Returns a job that can be a repetition: its element was entered ten minutes ago. */
  public final TestJob late(String operation) {
    return TestJob.of(vendor, operation).enteredAt(clock.instant().minus(Duration.ofMinutes(10)));
  }

  public final Object run(TestJob job) {
    return run(job.context());
  }

  public final Object run(OutboundConnectorContext job) {
    return execute(connector, job);
  }

  /** Runs the job as another runtime of the same engine does. */
  public final Object runElsewhere(TestJob job) {
    return execute(newConnector(), job.context());
  }

  /** Runs the job as an engine does, which activates it again after a backoff. */
  public final Object runWithRetries(TestJob job) {
    return new TestEngine(clock).run(context -> execute(connector, context), job);
  }

  private static Object execute(OutboundConnectorFunction connector, OutboundConnectorContext job) {
    try {
      return connector.execute(job);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("a connector of this project throws no such exception", e);
    }
  }

  /** Returns what the result expression of the element sees. */
  public final JsonNode resultOf(TestJob job) {
    return ConnectorsObjectMapperSupplier.getCopy().valueToTree(run(job));
  }

  public final ConnectorException failureOf(TestJob job) {
    return Assertions.catchThrowableOfType(ConnectorException.class, () -> run(job));
  }

  /** Returns the message about an input that cannot be sent. */
  public final String inputErrorOf(TestJob job) {
    ConnectorException failure = failureOf(job);
    Assertions.assertThat(failure).as("refusal").isNotNull();
    Assertions.assertThat(failure.getErrorCode()).isEqualTo(vendor.prefixed("INVALID_INPUT"));
    Assertions.assertThat(failure.getCause())
        .as("the runtime sets retries to 0 for this cause only")
        .isInstanceOf(ConnectorInputException.class);
    Assertions.assertThat(api.requestCount()).as("requests sent").isZero();
    return failure.getMessage();
  }

  @Override
  public void close() {
    api.close();
  }
}
