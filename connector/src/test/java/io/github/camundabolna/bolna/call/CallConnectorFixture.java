package io.github.camundabolna.bolna.call;

import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.github.camundabolna.http.HttpSettings;
import io.github.camundabolna.job.JobSlots;
import io.github.camundabolna.job.JobTimeout;
import io.github.camundabolna.signal.Placements;
import io.github.camundabolna.testing.FakeBolna;
import io.github.camundabolna.testing.TestClock;
import io.github.camundabolna.testing.TestEngine;
import io.github.camundabolna.testing.TestHttpSettings;
import io.github.camundabolna.testing.TestJob;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.Assertions;

/** A connector that works on jobs, with a fake Bolna. */
public final class CallConnectorFixture implements AutoCloseable {

  /** How long a job that may be a repetition stays away before it dials. */
  public static final Duration WAIT = Duration.ofSeconds(45);

  private static final int SLOTS = 20;

  /** A job that waits in vain for another has waited a second each time. */
  private static final int TRIES = 100;

  private final Duration callTimeout;
  public final TestClock clock;
  public final FakeBolna bolna;
  public final Placements placements = new Placements();
  final RecordingSlots recordings = new RecordingSlots(1, 1);
  public final BolnaCallFunction connector;

  public CallConnectorFixture() {
    this(TestClock.stopped());
  }

  public CallConnectorFixture(TestClock clock) {
    this(clock, Duration.ofMillis(700));
  }

  /**
   * @param callTimeout how long to wait for an answer, by a real clock
   */
  public CallConnectorFixture(TestClock clock, Duration callTimeout) {
    this.clock = clock;
    this.callTimeout = callTimeout;
    this.bolna = new FakeBolna(clock);
    this.connector = newConnector(Duration.ofMinutes(5));
  }

  /** Returns a connector as in another runtime of the same engine. */
  public BolnaCallFunction newConnector(Duration jobTimeout) {
    HttpSettings settings = TestHttpSettings.to(bolna.uri(), callTimeout);
    return newConnector(settings, jobTimeout, new JobSlots(SLOTS, System::nanoTime));
  }

  public BolnaCallFunction newConnector(
      HttpSettings settings, Duration jobTimeout, JobSlots slots) {
    return new BolnaCallFunction(
        () -> settings, clock, new JobTimeout(jobTimeout), slots, placements, recordings);
  }

  public Object run(TestJob job) {
    return connector.execute(job.context());
  }

  /** Runs the job as an engine does, which activates it again after a backoff. */
  public Object runWithRetries(TestJob job) {
    return new TestEngine(clock).run(connector::execute, job);
  }

  /** Runs a job that may be a repetition, and returns it as it comes again after its wait. */
  public TestJob held(TestJob late) {
    ConnectorRetryException failure = (ConnectorRetryException) failureOf(late);
    Assertions.assertThat(failure).hasMessageContaining("checks again after");
    return TestEngine.after(failure, late);
  }

  /**
   * Runs jobs in 20 threads, all from the same moment on. On a busy machine, a job waits in vain
   * for one that reads the list: it comes again then, and the clock does not move for the others.
   */
  public void runConcurrently(List<TestJob> jobs) throws Exception {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Object>> results = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(20)) {
      for (TestJob job : jobs) {
        results.add(
            workers.submit(
                () -> {
                  start.await();
                  return runUntilDone(job);
                }));
      }
      start.countDown();
      for (Future<Object> result : results) {
        result.get();
      }
    }
  }

  private Object runUntilDone(TestJob job) {
    TestJob next = job;
    for (int left = TRIES; left > 1; left--) {
      try {
        return run(next);
      } catch (ConnectorRetryException e) {
        next = TestEngine.after(e, next);
      }
    }
    return run(next);
  }

  public ConnectorException failureOf(TestJob job) {
    return Assertions.catchThrowableOfType(ConnectorException.class, () -> run(job));
  }

  /** Returns the message about an input that cannot be sent. */
  public String inputErrorOf(TestJob job) {
    ConnectorException failure = failureOf(job);
    Assertions.assertThat(failure).as("refusal").isNotNull();
    Assertions.assertThat(failure.getErrorCode()).isEqualTo("BOLNA_INVALID_INPUT");
    Assertions.assertThat(failure.getCause())
        .as("the runtime sets retries to 0 for this cause only")
        .isInstanceOf(ConnectorInputException.class);
    Assertions.assertThat(bolna.requestCount()).as("requests sent").isZero();
    return failure.getMessage();
  }

  public TestJob makeCall() {
    return TestJob.of(
        "{'type': 'makeCall', 'agentId': '"
            + FakeBolna.AGENT
            + "', 'recipientPhoneNumber': '+919876543210'}");
  }

  /** A job that comes just after its element was entered. */
  public TestJob freshCall() {
    return makeCall().enteredAt(clock.instant());
  }

  @Override
  public void close() {
    bolna.close();
  }
}
