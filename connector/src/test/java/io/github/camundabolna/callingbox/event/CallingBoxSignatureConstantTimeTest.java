package io.github.camundabolna.callingbox.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.SecretComparisons;
import org.junit.jupiter.api.Test;

/** How long it takes to refuse a signature must not tell how much of it was right. */
class CallingBoxSignatureConstantTimeTest {

  private final SecretComparisons comparisons =
      new SecretComparisons(CallingBoxSignature.class, SignatureHeader.class);

  @Test
  void signaturesAreComparedInConstantTime() {
    assertThat(comparisons.inConstantTime()).containsExactly("isSigned");
  }

  @Test
  void nothingThatStopsAtTheFirstDifferenceIsAskedAboutASignature() {
    assertThat(comparisons.stoppingEarly())
        .as("only the names of a header's parts")
        .isNotEmpty()
        .containsOnly("startsWith in values");
  }
}
