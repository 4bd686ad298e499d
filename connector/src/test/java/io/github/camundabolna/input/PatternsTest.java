package io.github.camundabolna.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternsTest {

  @ParameterizedTest
  @ValueSource(strings = {"{{secrets.BOLNA_API_KEY}}", "{{ secrets.x }}", "bn-0123456789abcdef"})
  void aSecretOrItsNameIsAccepted(String text) {
    assertThat(text).matches(Patterns.NAMED_SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{{secret.KEY}}", "secrets.KEY", "BOLNA_API_KEY", "=key", "two words", ""})
  void whatSomebodyTookForTheNameOfASecretIsRefused(String text) {
    assertThat(text).doesNotMatch(Patterns.NAMED_SECRET);
  }

  @ParameterizedTest
  @CsvSource({
    "{{secrets.S}}, true",
    "'', true",
    "undefined, true",
    "whsec_0123456789, true",
    "whsec_012345678, false",
    "CALLINGBOX_WEBHOOK_SECRET_2, false"
  })
  void anOptionalWebhookSecretIsLong(String text, boolean accepted) {
    assertThat(text.matches(Patterns.WEBHOOK_SECRET_OR_NOTHING)).isEqualTo(accepted);
  }

  @ParameterizedTest
  @CsvSource({
    "PT1H30M, true",
    "P1DT0.5S, true",
    "P1D, true",
    "P, false",
    "PT, false",
    "P1M, false",
    "1h, false"
  })
  void aDurationIsWhatJavaReads(String text, boolean accepted) {
    assertThat(text.matches(Patterns.DURATION)).isEqualTo(accepted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "undefined", "{{secrets.NUMBER}}", "+919876543210"})
  void anOptionalNumberMayBeUntouchedOrASecret(String text) {
    assertThat(text).matches(Patterns.E164_OR_NOTHING);
  }
}
