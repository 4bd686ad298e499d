package io.github.camundabolna.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How long a pause gets, and that it never gets longer than its cap. */
class BackoffTest {

  private static final Duration CAP = Duration.ofMinutes(5);

  private final Backoff backoff = Backoff.doubling(Duration.ofSeconds(10), CAP);

  private static List<Long> seconds(Backoff first, int count) {
    return Stream.iterate(first, Backoff::next)
        .limit(count)
        .map(each -> each.delay().toSeconds())
        .toList();
  }

  @Test
  void pauseDoublesUpToTheCap() {
    assertThat(seconds(backoff, 8)).containsExactly(10L, 20L, 40L, 80L, 160L, 300L, 300L, 300L);
  }

  @Test
  void pauseGrowsByAnyFactor() {
    Backoff quarter = Backoff.growing(Duration.ofSeconds(32), 1.25, CAP);

    assertThat(seconds(quarter, 4)).containsExactly(32L, 40L, 50L, 62L);
  }

  @Test
  void pauseIsTheFirstOneAgainAfterASuccess() {
    assertThat(backoff.next().next().reset()).isEqualTo(backoff);
  }

  @Test
  void capBelowTheFirstPauseIsRaisedToIt() {
    Duration hour = Duration.ofHours(1);

    assertThat(seconds(Backoff.doubling(hour, CAP), 3)).containsOnly(3600L);
  }

  @Test
  void failuresAreCountedEvenWhereThePauseCannotGrow() {
    Backoff constant = Backoff.doubling(CAP, CAP);

    assertThat(constant.next().failures()).isPositive();
    assertThat(constant.next().delay()).isEqualTo(CAP);
  }

  @Test
  void anyNumberOfFailuresIsBearable() {
    Backoff last =
        IntStream.range(0, 5_000).boxed().reduce(backoff, (pause, n) -> pause.next(), (a, b) -> b);

    assertThat(last.delay()).isEqualTo(CAP);
    assertThat(last.next().delay()).isEqualTo(CAP);
  }

  @Test
  void vendorGetsTheTimeThatItRequestsUpToAnHour() {
    assertThat(backoff.delay(Optional.empty())).isEqualTo(backoff.delay());
    assertThat(backoff.delay(Optional.of(Duration.ofSeconds(3)))).isEqualTo(backoff.delay());
    assertThat(backoff.delay(Optional.of(Duration.ofSeconds(95)))).hasSeconds(95);
    assertThat(backoff.delay(Optional.of(Duration.ofDays(10)))).hasHours(1);
  }

  @Test
  void jitterShortensByATenthAtMost() {
    assertThat(Stream.generate(backoff::jitteredDelay).limit(1_000))
        .allMatch(pause -> pause.compareTo(Duration.ofSeconds(9)) >= 0)
        .allMatch(pause -> pause.compareTo(Duration.ofSeconds(10)) <= 0)
        .anyMatch(pause -> pause.compareTo(Duration.ofSeconds(10)) < 0);
  }
}
