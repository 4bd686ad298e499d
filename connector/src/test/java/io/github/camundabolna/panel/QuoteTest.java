package io.github.camundabolna.panel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuoteTest {

  @Test
  void aCutNeverHalvesACharacter() {
    assertThat(Quote.of("a".repeat(79) + "😀😀")).isEqualTo('"' + "a".repeat(79) + "…\"");
    assertThat(Quote.of("a".repeat(78) + "😀😀")).isEqualTo('"' + "a".repeat(78) + "😀…\"");
  }

  @Test
  void halfACharacterDoesNotGetIntoAMessage() {
    assertThat(Quote.of("a\uD83Db")).isEqualTo("\"a?b\"");
  }
}
