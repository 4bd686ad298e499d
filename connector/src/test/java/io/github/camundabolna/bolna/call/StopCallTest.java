package io.github.camundabolna.bolna.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.error.ConnectorException;
import io.github.camundabolna.testing.FakeCall;
import io.github.camundabolna.testing.TestJob;
import io.github.camundabolna.testing.TestResponses;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bolna stops a call once, and the job may come again. */
class StopCallTest {

  private static final String ID = "4d3c2b1a-0000-4000-8000-000000000001";

  @AutoClose private final CallConnectorFixture runtime = new CallConnectorFixture();
  private final TestJob job = TestJob.of("{'type': 'stopCall', 'executionId': '" + ID + "'}");

  @BeforeEach
  void aCallIsQueued() {
    runtime.bolna.withCalls(FakeCall.with(ID, "queued", runtime.clock.instant()));
  }

  @Test
  void aCallThatIsStoppedAlreadyIsTheResult() {
    StopCall.Result stopped = new StopCall.Result(ID, "stopped");

    assertThat(runtime.run(job)).isEqualTo(stopped);
    assertThat(runtime.run(job))
        .as("the answer to the first may have been lost")
        .isEqualTo(stopped);
  }

  @ParameterizedTest
  @ValueSource(strings = {"in-progress", "completed", "canceled"})
  void aCallThatIsPastStoppingIsRefusedAsBolnaRefusesIt(String status) {
    runtime.bolna.setStatus(ID, status);

    assertRefusedByBolna();
  }

  @Test
  void aCallThatCannotBeReadIsRefusedAsBolnaRefusesIt() {
    runtime.bolna.setStatus(ID, "stopped");
    runtime.bolna.failReadingAndRetries(TestResponses.json(500, "{}"));

    assertRefusedByBolna();
  }

  @Test
  void aFailureThatIsNoRefusalIsTriedAgain() {
    runtime.bolna.setStatus(ID, "stopped");
    runtime.bolna.failStopping(TestResponses.json(503, "{}"));

    assertThat(runtime.failureOf(job).getErrorCode()).isEqualTo("BOLNA_UNAVAILABLE");
    assertThat(runtime.bolna.readCount()).isZero();
  }

  private void assertRefusedByBolna() {
    ConnectorException failure = runtime.failureOf(job);

    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_REJECTED");
    assertThat(failure).hasMessageEndingWith("with 404: the call is not queued");
  }
}
