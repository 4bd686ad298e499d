package io.github.camundabolna.benchmarks.makecall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CallPaceTest {

  private static final List<CompletedCall> ENDED =
      Stream.of(100, 500, 600, 700, 900, 5000)
          .map(at -> new CompletedCall(at, Duration.ofMillis(at).toNanos()))
          .toList();

  @Test
  void paceIsThatBetweenTwoCompletions() {
    assertThat(CallPace.perSecond(ENDED, 2, 2)).isEqualTo(10);
  }

  @Test
  void completionsBeforeAndAfterDontCount() {
    assertThat(CallPace.perSecond(ENDED, 2, 3)).isEqualTo(7.5);
  }
}
