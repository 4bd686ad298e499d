package io.github.camundabolna.benchmarks.micro;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CheckSignatureBenchmarkTest {

  @Test
  void aForgedEventIsRefusedAndASignedOneIsNot() throws Exception {
    CheckSignatureBenchmark benchmark = new CheckSignatureBenchmark();
    benchmark.kilobytes = 2;
    benchmark.prepare();

    assertThat(benchmark.connector().statusCode()).isEqualTo(401);
    assertThat(benchmark.signed().statusCode()).isEqualTo(200);
  }
}
