package io.github.camundabolna.bolna.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.connector.api.error.ConnectorException;
import io.camunda.connector.api.error.ConnectorRetryException;
import io.github.camundabolna.testing.TestJob;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class GetRecordingSlotsTest extends RecordingFixture {

  private final TestJob job = job().enteredAt(runtime.clock.instant());

  @Test
  void recordingWithoutASlotComesBackAndKeepsItsRetries() {
    ConnectorException failure = runtime.recordings.use("another", () -> runtime.failureOf(job));

    assertThat(failure)
        .isInstanceOfSatisfying(
            ConnectorRetryException.class,
            retry -> assertThat(retry.getBackoffDuration()).isGreaterThan(Duration.ofSeconds(14)))
        .hasMessageStartingWith(
            "The recording of call %s was not downloaded: other recordings are being downloaded"
                .formatted(ID))
        .hasMessageContaining("; next try in ");
    assertThat(failure.getErrorCode()).isEqualTo("BOLNA_UNAVAILABLE");
    assertThat(runtime.bolna.requestCount()).isZero();
  }

  @Test
  void callsGoOnWhileRecordingsHoldAllTheirSlots() {
    runtime.recordings.use("another", () -> runtime.run(runtime.freshCall()));

    assertThat(runtime.bolna.requestCount()).isPositive();
  }

  @Test
  void slotIsFreeAfterAFailure() {
    call("ftp://example.com/x.mp3");
    assertThat(runtime.failureOf(job).getErrorCode()).isEqualTo("BOLNA_REJECTED");

    call(LINK).bolna.withRecording(audio("audio/mpeg", AUDIO));
    assertThat(run(job).status()).isEqualTo("available");
  }

  /** A runtime with virtual threads has more room than one with few threads. */
  @Test
  void threadsOfTheOtherKindHaveSlotsOfTheirOwn() throws Exception {
    RecordingSlots slots = new RecordingSlots(1, 2);
    try (ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor()) {
      String result =
          slots
              .use(
                  "one",
                  () ->
                      virtual.submit(
                          () -> slots.use("two", () -> slots.use("three", () -> "done"))))
              .get();

      assertThat(result).isEqualTo("done");
    }
  }
}
