package io.github.camundabolna.benchmarks.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ContactCsvTest {

  @Test
  void eachPersonHasANumberThatIsAnsweredAndAKey() {
    assertThat(new String(ContactCsv.of(2), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            contact_number,customerId,name,amount
            +919800000000,C-0,Person 0,1250.50
            +919800000100,C-1,Person 1,1250.50
            """);
  }

  @Test
  void numbersOfALargeFileAreDifferent() {
    assertThat(new String(ContactCsv.of(100_000), StandardCharsets.UTF_8).lines().skip(1))
        .extracting(line -> line.substring(0, line.indexOf(',')))
        .doesNotHaveDuplicates();
  }
}
