package io.github.camundabolna.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretPlaceholderTest {

  @ParameterizedTest
  @CsvSource({
    "{{secrets.BOLNA_API_KEY}}, BOLNA_API_KEY",
    "{{ secrets.BOLNA_API_KEY }}, BOLNA_API_KEY",
    "{{secret.BOLNA_API_KEY}}, {{secret.BOLNA_API_KEY}}",
    "{{SECRETS.BOLNA_API_KEY}}, {{SECRETS.BOLNA_API_KEY}}",
    "{{secrets.BOLNA_API_KEY}, BOLNA_API_KEY",
    "{{BOLNA_API_KEY, {{BOLNA_API_KEY",
    "secrets.my-key, my-key",
    "BOLNA_API_KEY, BOLNA_API_KEY",
    "BOLNAKEY, BOLNAKEY",
    "bn-realkey{{secrets.X}}, X"
  })
  void noApiKeyIsMadeOfANameAndTheSentenceShowsNothingButTheName(String text, String name) {
    assertThatThrownBy(() -> new ApiKey(text))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageStartingWith(
            "the API key refers to a secret that was not resolved: " + name + ". ")
        .hasMessageNotContaining("realkey");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bn-0123456789abcdef0123456789abcdef",
        "sa-0123456789abcdef",
        "0123456789ABCDEF0123456789ABCDEF",
        "bn-key-that-nobody-may-see"
      })
  void aKeyIsAKey(String text) {
    assertThat(new ApiKey(text).value()).isEqualTo(text);
  }
}
