package io.github.camundabolna.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.outbound.OutboundConnectorFunction;
import io.camunda.connector.jackson.ConnectorsObjectMapperSupplier;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.http.Vendor;
import io.github.camundabolna.job.JobSlots;
import io.github.camundabolna.job.JobTimeout;
import io.github.camundabolna.operation.OperationRunner;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import mockwebserver3.RecordedRequest;
import org.assertj.core.api.Assertions;

/** A connector that works on jobs, with an API that answers as a test says. */
public final class OperationFixture implements AutoCloseable {

  private static final int SLOTS = 20;

  public final TestClock clock = TestClock.stopped();
  public final ScriptedApiServer api;
  private final Vendor vendor;
  private final OutboundConnectorFunction connector;

  /** Creates a connector for Bolna. */
  public OperationFixture(Function<OperationRunner, OutboundConnectorFunction> connector) {
    this(Bolna.VENDOR, connector);
  }

  public OperationFixture(
      Vendor vendor, Function<OperationRunner, OutboundConnectorFunction> connector) {
    this.vendor = vendor;
    this.api = new ScriptedApiServer(notFound(vendor));
    this.connector =
        connector.apply(
            new OperationRunner(
                vendor,
                () -> TestHttpSettings.to(vendor, api.uri(), Duration.ofMillis(700)),
                clock,
                new JobTimeout(Duration.ofMinutes(5)),
                new JobSlots(SLOTS, System::nanoTime)));
  }

  /** Returns a job that comes just after its element was entered. */
  public TestJob fresh(String operation) {
    return TestJob.of(vendor, operation).enteredAt(clock.instant());
  }

  /** Returns a job that can be a repetition: its element was entered ten minutes ago. */
  public TestJob late(String operation) {
    return TestJob.of(vendor, operation).enteredAt(clock.instant().minus(Duration.ofMinutes(10)));
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
    Assertions.assertThat(failure.getErrorCode()).isEqualTo(vendor.prefixed("INVALID_INPUT"));
    Assertions.assertThat(api.requestCount()).as("requests sent").isZero();
    return failure.getMessage();
  }

  /** Returns the lines of all requests so far, such as {@code GET /providers}. */
  public List<String> lines() {
    return api.requests().stream()
        .map(request -> request.getRequestLine().replace(" HTTP/1.1", ""))
        .toList();
  }

  /** Returns the body of the last request. */
  public JsonNode sent() {
    RecordedRequest last = api.requests().get(api.requestCount() - 1);
    return TestJson.of(last.getBody().utf8());
  }

  private static String notFound(Vendor vendor) {
    return isBolna(vendor)
        ? "{\"error\":404,\"message\":\"Not found\"}"
        : "{\"error\":\"not found\"}";
  }

  private static boolean isBolna(Vendor vendor) {
    return vendor.equals(Bolna.VENDOR);
  }

  /** Stops the server, and holds all requests of the test to Bolna's contract if they are its. */
  @Override
  public void close() {
    api.close();
    api.requests().stream()
        .filter(request -> isBolna(vendor))
        .forEach(ContractAssertions::assertContract);
  }
}
