package io.github.camundabolna.callingbox.call;

import com.fasterxml.jackson.databind.JsonNode;
import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.camunda.connector.jackson.ConnectorsObjectMapperSupplier;
import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.http.HttpSettings;
import io.github.camundabolna.job.JobSlots;
import io.github.camundabolna.job.JobTimeout;
import io.github.camundabolna.signal.Placements;
import io.github.camundabolna.testing.FakeCallingBox;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestEngine;
import io.github.camundabolna.testing.TestHttpSettings;
import io.github.camundabolna.testing.TestJob;
import java.time.Duration;
import org.assertj.core.api.Assertions;

/** A connector that works on jobs, with a fake CallingBox. */
public final class CallingBoxCallFixture implements AutoCloseable {

  private static final int SLOTS = 20;

  public final TestClock clock;
  public final FakeCallingBox box;
  public final Placements placements = new Placements();
  public final CallingBoxCallFunction connector;

  public CallingBoxCallFixture() {
    this(TestClock.stopped());
  }

  public CallingBoxCallFixture(TestClock clock) {
    this.clock = clock;
    this.box = new FakeCallingBox(clock);
    this.connector = newConnector();
  }

  /** Returns a connector as in another runtime of the same engine. */
  public CallingBoxCallFunction newConnector() {
    HttpSettings settings =
        TestHttpSettings.to(CallingBox.VENDOR, box.uri(), Duration.ofMillis(700));
    return new CallingBoxCallFunction(
        () -> settings,
        clock,
        new JobTimeout(Duration.ofMinutes(5)),
        new JobSlots(SLOTS, System::nanoTime),
        placements);
  }

  public Object run(TestJob job) {
    return connector.execute(job.context());
  }

  /** Runs the job as an engine does, which activates it again after a backoff. */
  public Object runWithRetries(TestJob job) {
    return new TestEngine(clock).run(connector::execute, job);
  }

  /** Returns what the result expression of the element sees. */
  public JsonNode resultOf(TestJob job) {
    return ConnectorsObjectMapperSupplier.getCopy().valueToTree(run(job));
  }

  public ConnectorException failureOf(TestJob job) {
    return Assertions.catchThrowableOfType(ConnectorException.class, () -> run(job));
  }

  /** Returns a failure after which the engine gives the job out again. */
  public ConnectorRetryException retryOf(TestJob job) {
    return (ConnectorRetryException) failureOf(job);
  }

  /** Returns the message about an input that cannot be sent. */
  public String inputErrorOf(TestJob job) {
    ConnectorException failure = failureOf(job);
    Assertions.assertThat(failure).as("refusal").isNotNull();
    Assertions.assertThat(failure.getErrorCode()).isEqualTo("CALLINGBOX_INVALID_INPUT");
    Assertions.assertThat(failure.getCause())
        .as("the runtime sets retries to 0 for this cause only")
        .isInstanceOf(ConnectorInputException.class);
    Assertions.assertThat(box.requestCount()).as("requests sent").isZero();
    return failure.getMessage();
  }

  /** A call by an agent, without a time of entry. */
  public TestJob placeCall() {
    return job(
        "{'type': 'placeCall', 'script': {'form': 'agent', 'agentId': '"
            + FakeCallingBox.AGENT
            + "'}, 'to': '"
            + FakeCallingBox.NUMBER
            + "'}");
  }

  /** A job that comes just after its element was entered. */
  public TestJob freshCall() {
    return placeCall().enteredAt(clock.instant());
  }

  /** A job that can be a repetition. */
  public TestJob lateCall() {
    return placeCall().enteredAt(TestClock.START.minusSeconds(600));
  }

  public TestJob job(String operation) {
    return TestJob.of(CallingBox.VENDOR, operation);
  }

  @Override
  public void close() {
    box.close();
  }
}
