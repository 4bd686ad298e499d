package io.github.camundabolna.benchmarks.micro;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormalizeResultBenchmarkTest {

  @Test
  void aResultIsComplete() {
    NormalizeResultBenchmark benchmark = new NormalizeResultBenchmark();
    benchmark.kilobytes = 50;
    benchmark.prepare();

    assertThat(benchmark.connector())
        .containsEntry("outcome", "answered")
        .containsEntry("phoneNumber", "+919876500101");
    assertThat(benchmark.connector().get("transcript").toString()).hasSizeGreaterThan(40_000);
  }
}
