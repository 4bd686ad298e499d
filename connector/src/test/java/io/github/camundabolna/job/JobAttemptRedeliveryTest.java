package io.github.camundabolna.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobAttemptRedeliveryTest {

  private final TestClock clock = TestClock.stopped();

  /** The second number is the age of the job by the engine's clock, which may be ahead. */
  @ParameterizedTest
  @CsvSource({
    "PT5M, 0, false",
    "PT5M, 19, false",
    "PT5M, 20, true",
    "PT10M, 19, false",
    "P1D, 20, true",
    "PT70S, 9, false",
    "PT70S, 10, true",
    "PT60S, 0, true",
    "PT25S, 0, true",
    "PT0S, 0, true"
  })
  void aJobIsFreshForLessTimeThanAnyRedeliveryTakes(
      Duration timeout, int age, boolean mayBeRepetition) {
    assertThat(isPossible(timeout, age, false)).isEqualTo(mayBeRepetition);
  }

  /** 30 seconds after it was sent: with a runtime whose clock is 10 seconds behind, 20. */
  @Test
  void aJobWhoseDeliveryWasNotAcknowledgedMayBeARepetition() {
    assertThat(isPossible(Duration.ofMinutes(5), 30 - 10, false)).isTrue();
  }

  @Test
  void aJobThatWasFailedAndRetriedAtOnceMayBeARepetition() {
    assertThat(isPossible(Duration.ofMinutes(5), 0, true)).isTrue();
  }

  @Test
  void whereTheTimeOutIsUnknownEveryJobMayBeARepetition() {
    assertThat(isPossible(JobTimeout.UNKNOWN, 0, Optional.empty())).isTrue();
  }

  /** The second number is how long ago the job could come back from an attempt without effect. */
  @ParameterizedTest
  @CsvSource({
    "PT5M, 0, false",
    "PT5M, 19, false",
    "PT5M, 20, true",
    "PT5M, -2, false",
    "PT5M, -3, true",
    "PT70S, 9, false",
    "PT70S, 10, true",
    "PT60S, 0, true",
    "PT60S, -120, true",
    "PT0S, -120, true"
  })
  void aJobThatComesBackSoonAfterAnAttemptWithoutEffectIsFresh(
      Duration timeout, int secondsAgo, boolean mayBeRepetition) {
    Instant entered = clock.instant().minusSeconds(3_600);
    Instant back = clock.instant().minusSeconds(secondsAgo);
    JobAttempt attempt =
        new JobAttempt(
            "7",
            Optional.of(entered),
            Optional.of(back),
            Optional.empty(),
            new JobTimeout(timeout),
            clock);

    assertThat(!attempt.isSurelyFirst()).isEqualTo(mayBeRepetition);
  }

  /** An attempt that comes in time relies on it that none before did anything. */
  @Test
  void aJobThatComesBackTooEarlyIsNotFreshHoweverNewItsElementIs() {
    Instant now = clock.instant();
    JobAttempt attempt =
        new JobAttempt(
            "7",
            Optional.of(now),
            Optional.of(now.plusSeconds(200)),
            Optional.empty(),
            new JobTimeout(Duration.ofMinutes(5)),
            clock);

    assertThat(attempt.isSurelyFirst()).isFalse();
    assertThat(attempt.dueLater()).contains(now.plusSeconds(200));
  }

  private boolean isPossible(Duration timeout, int age, boolean followsFailure) {
    Optional<EarlierFailure> failure =
        Optional.of(new EarlierFailure(Optional.empty(), "", false)).filter(each -> followsFailure);
    return isPossible(new JobTimeout(timeout), age, failure);
  }

  private boolean isPossible(JobTimeout timeout, int age, Optional<EarlierFailure> failure) {
    Optional<Instant> entered = Optional.of(clock.instant().minusSeconds(age));
    return !new JobAttempt("7", entered, Optional.empty(), failure, timeout, clock).isSurelyFirst();
  }
}
