package io.github.camundabolna.benchmarks.micro;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.bolna.client.call.Execution;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ParseEventBenchmarkTest {

  @Test
  void anEventIsParsed() throws IOException {
    ParseEventBenchmark benchmark = new ParseEventBenchmark();
    benchmark.kilobytes = 50;
    benchmark.prepare();

    assertThat(benchmark.connector()).map(Execution::ended).contains(true);
    assertThat(benchmark.jackson().path("status").asText()).isEqualTo("completed");
  }
}
