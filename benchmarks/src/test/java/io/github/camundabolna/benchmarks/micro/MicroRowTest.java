package io.github.camundabolna.benchmarks.micro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MicroRowTest {

  @Test
  void aRowIsNamedAfterTheClassAndASubjectAfterTheMethod() {
    assertThat(MicroRow.of("a.b.ReadContactBenchmark.connector", Optional.empty()))
        .isEqualTo(new MicroRow("read contact", "connector"));
  }

  @Test
  void theSizeOfTheBodyIsPartOfTheRow() {
    assertThat(MicroRow.of("a.b.ParseEventBenchmark.jackson", Optional.of("50")))
        .isEqualTo(new MicroRow("parse event, 50 KB", "jackson"));
  }
}
