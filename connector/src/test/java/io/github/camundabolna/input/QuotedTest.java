package io.github.camundabolna.input;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
