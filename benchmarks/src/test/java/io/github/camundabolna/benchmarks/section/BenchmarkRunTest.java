package io.github.camundabolna.benchmarks.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarkRunTest {

  private static final List<String> SUBJECTS = List.of("Bolna", "REST", "floor");

  @Test
  void eachRoundBeginsWithAnotherSubject() {
    assertThat(BenchmarkRun.inTurn(0, SUBJECTS)).containsExactly("Bolna", "REST", "floor");
    assertThat(BenchmarkRun.inTurn(1, SUBJECTS)).containsExactly("REST", "floor", "Bolna");
    assertThat(BenchmarkRun.inTurn(5, SUBJECTS)).containsExactly("floor", "Bolna", "REST");
  }
}
