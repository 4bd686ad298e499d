package io.github.camundabolna.benchmarks.micro;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.outcome.CallOutcome;
import org.junit.jupiter.api.Test;

class DecideFinalityBenchmarkTest {

  @Test
  void aCallIsFoundToHaveEnded() {
    DecideFinalityBenchmark benchmark = new DecideFinalityBenchmark();
    benchmark.prepare();

    assertThat(benchmark.connector()).contains(CallOutcome.ANSWERED);
  }
}
