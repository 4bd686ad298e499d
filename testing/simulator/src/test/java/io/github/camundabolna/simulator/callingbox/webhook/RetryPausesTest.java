package io.github.camundabolna.simulator.callingbox.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.simulator.fault.FaultRandom;
import io.github.camundabolna.simulator.time.TimeScale;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPausesTest {

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 5", "2, 30", "3, 120", "4, 300", "5, 600", "6, 1440"})
  void pausesVaryByAFifthAndAreCompressed(int redelivery, int minutes) {
    RetryPauses pauses = pauses(Duration.ofMillis(10));
    Duration usual = Duration.ofMillis(10L * minutes);
    List<Duration> drawn =
        IntStream.range(0, 200).mapToObj(i -> pauses.before(redelivery).orElseThrow()).toList();
    assertThat(drawn)
        .allSatisfy(
            pause ->
                assertThat(pause)
                    .isBetween(
                        usual.multipliedBy(4).dividedBy(5), usual.multipliedBy(6).dividedBy(5)));
    assertThat(drawn).anyMatch(pause -> pause.compareTo(usual.multipliedBy(9).dividedBy(10)) < 0);
    assertThat(drawn).anyMatch(pause -> pause.compareTo(usual.multipliedBy(11).dividedBy(10)) > 0);
  }

  @Test
  void eighthAttemptIsTheLast() {
    assertThat(pauses(Duration.ofMinutes(1)).before(7)).isEmpty();
  }

  private static RetryPauses pauses(Duration minute) {
    return new RetryPauses(new TimeScale(minute), new FaultRandom(0));
  }
}
