package io.github.camundabolna.deduplication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberMatchTest {

  @ParameterizedTest
  @CsvSource({
    "+14155550123, +14155550123, true",
    "+14155550123, (415) 555-0123, true",
    "+14155550123, 0014155550123, true",
    "+14155550123, +14155550124, false",
    "+14155550123, +14155560123, false",
    "+14155550123, 0123, false"
  })
  void numbersAreComparedByTheirLastSevenDigits(String one, String other, boolean same) {
    assertThat(PhoneNumberMatch.mayBeSame(one, other)).isEqualTo(same);
    assertThat(PhoneNumberMatch.mayBeSame(other, one)).isEqualTo(same);
  }
}
