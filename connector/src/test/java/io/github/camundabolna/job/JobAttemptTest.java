package io.github.camundabolna.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.TestClock;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobAttemptTest {

  private final TestClock clock = TestClock.stopped();

  @Test
  void onlyAFreshJobWithoutAFailureIsSurelyTheFirst() {
    assertThat(attempt(clock.instant(), Optional.empty()).isSurelyFirst()).isTrue();
    assertThat(attempt(clock.instant().minusSeconds(60), Optional.empty()).isSurelyFirst())
        .isFalse();
    assertThat(attempt(clock.instant(), Optional.of(failure("no"))).isSurelyFirst()).isFalse();
  }

  @Test
  void whatAnEarlierTryCreatedIsRead() {
    assertThat(attempt(clock.instant(), Optional.empty()).createdEarlier()).isEmpty();
    assertThat(attempt(clock.instant(), Optional.of(failure("no"))).createdEarlier()).isEmpty();
    assertThat(
            attempt(clock.instant(), Optional.of(failure("Batch b-1 was created. Look again")))
                .createdEarlier())
        .contains("b-1");
  }

  private JobAttempt attempt(Instant enteredAt, Optional<EarlierFailure> failure) {
    return new JobAttempt(
        "7", Optional.of(enteredAt), Optional.empty(), failure, JobTimeout.USUAL, clock);
  }

  private static EarlierFailure failure(String message) {
    return new EarlierFailure(Optional.of(ErrorCode.OUTCOME_UNKNOWN), message, false);
  }
}
