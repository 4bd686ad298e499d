package io.github.camundabolna.bolna.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorRetryException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A runtime that shuts down interrupts its workers; see the test of the same name for calls. */
class BolnaBatchFunctionInterruptionTest {

  @AutoClose private final BatchConnectorFixture runtime = new BatchConnectorFixture();

  @Test
  void aJobThatIsInterruptedFailsRetryablyAndClearsTheFlag() {
    Thread worker = Thread.currentThread();
    runtime.bolna.onCreate(worker::interrupt);

    ConnectorException failure = null;
    try {
      runtime.run(runtime.freshCreate());
    } catch (ConnectorException e) {
      failure = e;
    }

    assertThat(Thread.interrupted()).as("flag").isFalse();
    assertThat(failure).isInstanceOf(ConnectorRetryException.class);
  }
}
