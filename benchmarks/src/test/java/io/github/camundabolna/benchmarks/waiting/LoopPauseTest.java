package io.github.camundabolna.benchmarks.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoopPauseTest {

  private static final Duration SHORTEST = Duration.ofSeconds(10);

  @Test
  void fewLoopsLookAtTheShortestInterval() {
    assertThat(new LoopPause(100, SHORTEST).usual()).isEqualTo(SHORTEST);
  }

  @Test
  void manyLoopsLookLessOftenSoThatTheRuntimeKeepsUp() {
    assertThat(new LoopPause(10_000, SHORTEST).usual()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void loopsLookOneAfterTheOther() {
    LoopPause pause = new LoopPause(100, SHORTEST);

    assertThat(pause.first(0)).isEqualTo(Duration.ofMillis(100));
    assertThat(pause.first(1)).isEqualTo(Duration.ofMillis(200));
    assertThat(pause.first(99)).isEqualTo(SHORTEST);
  }
}
