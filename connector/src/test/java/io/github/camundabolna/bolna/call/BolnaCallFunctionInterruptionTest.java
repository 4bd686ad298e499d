package io.github.camundabolna.bolna.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestResponses;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * A runtime that shuts down interrupts its workers. The FEEL engine throws when the flag is set,
 * and the runtime then fails the job with no retries left: the flag must not leave the connector.
 */
class BolnaCallFunctionInterruptionTest {

  @AutoClose private final CallConnectorFixture runtime = new CallConnectorFixture();

  record Left(ConnectorException failure, boolean interrupted) {}

  @Test
  void aCallThatIsInterruptedFailsRetryablyAndClearsTheFlag() throws Exception {
    runtime.bolna.respondAfterPlacing(TestResponses.noResponse());
    Thread[] worker = new Thread[1];
    runtime.bolna.hooks.onPlaced(call -> worker[0].interrupt());
    TestJob job = runtime.freshCall();

    Left left;
    try (ExecutorService workers = Executors.newSingleThreadExecutor()) {
      Future<Left> running =
          workers.submit(
              () -> {
                worker[0] = Thread.currentThread();
                ConnectorException failure =
                    catchThrowableOfType(ConnectorException.class, () -> runtime.run(job));
                return new Left(failure, Thread.currentThread().isInterrupted());
              });
      left = running.get();
    }

    assertThat(left.interrupted()).as("flag").isFalse();
    assertThat(left.failure()).isInstanceOf(ConnectorRetryException.class);
    assertThat(left.failure().getErrorCode()).isEqualTo("BOLNA_OUTCOME_UNKNOWN");
  }

  @Test
  void aJobThatBeginsInterruptedClearsTheFlagToo() {
    Thread.currentThread().interrupt();
    try {
      runtime.run(runtime.freshCall());
    } catch (ConnectorException expected) {
      assertThat(expected).isInstanceOf(ConnectorRetryException.class);
    }

    assertThat(Thread.interrupted()).isFalse();
  }
}
