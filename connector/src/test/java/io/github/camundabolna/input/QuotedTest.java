package io.github.camundabolna.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedTest {

  @Test
  void aCutNeverHalvesACharacter() {
    assertThat(Quoted.of("a".repeat(79) + "😀😀")).isEqualTo('"' + "a".repeat(79) + "…\"");
    assertThat(Quoted.of("a".repeat(78) + "😀😀")).isEqualTo('"' + "a".repeat(78) + "😀…\"");
  }

  @Test
  void halfACharacterDoesNotGetIntoAMessage() {
    assertThat(Quoted.of("a\uD83Db")).isEqualTo("\"a?b\"");
  }

  @ParameterizedTest
  @CsvSource({
    "sk_live_0123456789abcdef, sk_***",
    "whsec_1234567890abcdef, whsec_***",
    "Bearer sk_live-0123456789, Bearer sk_***",
    "https://host.example/whsec_1234567890, https://host.example/whsec_***"
  })
  void secretInTheWrongFieldIsHidden(String value, String shown) {
    assertThat(Quoted.of(value)).isEqualTo('"' + shown + '"');
    assertThat(Quoted.unlessPlain(value)).isEqualTo('"' + shown + '"');
  }

  @Test
  void secretAtTheCutIsHidden() {
    assertThat(Quoted.of("a".repeat(70) + " sk_live_0123456789abcdef"))
        .isEqualTo('"' + "a".repeat(70) + " sk_***\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"task_type", "sk_1", "risk_assessment_of_today", "whsec_"})
  void nameThatOnlyResemblesASecretIsShown(String name) {
    assertThat(Quoted.of(name)).isEqualTo('"' + name + '"');
    assertThat(Quoted.unlessPlain(name)).isEqualTo(name);
  }
}
