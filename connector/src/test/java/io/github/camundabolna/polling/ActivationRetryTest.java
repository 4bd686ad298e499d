package io.github.camundabolna.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.inbound.Health.Status;
import io.camunda.connector.api.inbound.Severity;
import io.github.camundabolna.bolna.wait.call.CallPollFixture;
import io.github.camundabolna.testing.TestJob;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The runtime activates a polled element once, also if it lacks the secret of its key then. */
class ActivationRetryTest extends CallPollFixture {

  private static final String MISSING = "Secret with name 'BOLNA_API_KEY' is not available";

  @BeforeEach
  void keyIsASecret() {
    element.with("authentication.apiKey", "{{secrets.BOLNA_API_KEY}}");
  }

  @Test
  void waitsBeginWhenTheSecretIsThere() {
    waitFor(call("x", "busy"));
    activate();
    assertThat(element.health.getStatus()).isEqualTo(Status.DOWN);
    assertThat(element.health.getError().message()).startsWith(MISSING).contains("every 30 s");

    pollOnce();
    assertThat(bolna.requestCount()).as("nothing is asked without the key").isZero();
    element.with("secrets.BOLNA_API_KEY", TestJob.KEY);
    pollOnce();
    pollOnce();

    assertThat(element.health.getStatus()).isEqualTo(Status.UP);
    assertThat(element.deliveredIds()).hasSize(1);
  }

  /** The activity log has room for 100 entries. */
  @Test
  void theSecretIsLookedForForAnHourAndTheLogSaysSoTwice() {
    activate();
    pollTimes(119);
    assertThat(scheduler.isRunning()).isTrue();
    assertThat(element.healthReports()).isOne();

    pollTimes(2);

    assertThat(scheduler.isRunning()).isFalse();
    assertThat(element.activityMessages(Severity.ERROR)).hasSize(2);
    assertThat(element.health.getError().message())
        .isEqualTo(MISSING + ". Add it to the runtime, then deploy the process again");
  }

  @Test
  void anElementThatTheRuntimeGaveUpIsNotActivatedLater() {
    activate();
    poller.deactivate();

    assertThat(scheduler.isRunning()).isFalse();
  }

  @Test
  void anotherMistakeIsNotLookedAtAgain() {
    element.with("authentication.apiKey", "two words");

    activate();

    assertThat(scheduler.isRunning()).isFalse();
    assertThat(element.health.getError().message()).doesNotContain("every 30 s");
  }

  @Test
  void aSecondActivationTakesThePlaceOfTheFirst() {
    activate();
    element.with("secrets.BOLNA_API_KEY", TestJob.KEY);
    activate();

    assertThat(element.health.getStatus()).isEqualTo(Status.UP);
    assertThat(scheduler.runNext()).isEqualTo(Duration.ofSeconds(30));
  }
}
