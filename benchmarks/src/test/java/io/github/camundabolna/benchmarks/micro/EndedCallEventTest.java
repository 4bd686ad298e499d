package io.github.camundabolna.benchmarks.micro;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndedCallEventTest {

  @ParameterizedTest
  @ValueSource(ints = {2, 50, 1_000})
  void theTranscriptGivesTheBodyItsSize(int kilobytes) {
    assertThat(EndedCallEvent.ofSize(kilobytes).length)
        .isBetween(kilobytes * 1_000, kilobytes * 1_050);
  }

  @Test
  void withoutATranscriptItIsAsSmallAsItCanBe() {
    assertThat(EndedCallEvent.ofSize(0).length).isLessThan(2_000);
  }
}
