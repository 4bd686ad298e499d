package io.github.camundabolna.guard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentTest {

  @ParameterizedTest
  @ValueSource(strings = {"true", "TRUE", " true "})
  void trueIsConsent(String value) {
    assertThat(Consent.refusal(value)).isEmpty();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "false", "yes", "1", "null", "true?"})
  void anythingElseIsNone(String value) {
    assertThat(Consent.refusal(value).orElseThrow().reason()).isEqualTo(RefusalReason.NO_CONSENT);
  }
}
