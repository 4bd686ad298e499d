package io.github.camundabolna.benchmarks.micro;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.contact.Contacts;
import org.junit.jupiter.api.Test;

class ReadContactBenchmarkTest {

  @Test
  void everyContactIsRead() {
    ReadContactBenchmark benchmark = new ReadContactBenchmark();
    benchmark.prepare();

    Contacts contacts = benchmark.connector();
    assertThat(contacts.count()).isEqualTo(ReadContactBenchmark.ROWS);
    assertThat(new String(contacts.csv(), UTF_8)).contains("+919876500999,C-00999");
  }
}
