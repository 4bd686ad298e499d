package io.github.camundabolna.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the same failure again and again means more than a failure. */
class FailureStreakTest {

  private static final Instant START = TestClock.START;

  @ParameterizedTest
  @CsvSource({"10, PT1H, true", "9, PT1H, false", "10, PT59M59S, false", "500, PT59M59S, false"})
  void tenRefusalsOverAnHourProveAbsence(int times, Duration over, boolean proven) {
    FailureStreak refusals =
        IntStream.range(0, times)
            .mapToObj(n -> START.plus(over.multipliedBy(n).dividedBy(times - 1)))
            .reduce(FailureStreak.NONE, FailureStreak::longer, (a, b) -> b);

    assertThat(refusals.times()).isEqualTo(times);
    assertThat(refusals.since()).isEqualTo(START);
    assertThat(refusals.provesAbsence(START.plus(over))).isEqualTo(proven);
  }

  @Test
  void noneLastsForever() {
    assertThat(FailureStreak.NONE.lasts(Duration.ZERO, Instant.MAX)).isFalse();
  }

  @Test
  void itLastsForAsLongAsIsAskedFor() {
    FailureStreak failures =
        Stream.generate(() -> START)
            .limit(10)
            .reduce(FailureStreak.NONE, FailureStreak::longer, (a, b) -> b);

    assertThat(failures.lasts(Duration.ofDays(1), START.plus(Duration.ofHours(23)))).isFalse();
    assertThat(failures.lasts(Duration.ofDays(1), START.plus(Duration.ofHours(24)))).isTrue();
  }
}
