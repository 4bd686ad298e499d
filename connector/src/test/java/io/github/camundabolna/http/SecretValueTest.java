package io.github.camundabolna.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretValueTest {

  private static final SecretValue SECRET = new SecretValue("sk-01/23\"45\n6789az");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wrong key sk-01/23\"45\n6789az",
        "wrong key sk-01/23\"45 6789az",
        "wrong key {\"value\":\"sk-01/23\\\"45\\u006789az\"}",
        "wrong key sk-01/23\"45…",
        "the end is 23456789az"
      })
  void textWithAPartOfTheSecretIsWithheld(String text) {
    assertThat(SECRET.withhold(text)).doesNotContain("23").contains("withheld");
  }

  @ParameterizedTest
  @ValueSource(strings = {"wrong key xxxxxxxaz", "Bolna answered 400", "", "sk-01"})
  void otherTextsStayAsTheyAre(String text) {
    assertThat(SECRET.withhold(text)).isEqualTo(text);
  }

  @Test
  void shortSecretIsWithheldAsAWhole() {
    assertThat(new SecretValue("abc").withhold("no abc here")).doesNotContain("abc");
    assertThat(new SecretValue("abc").withhold("no ab here")).isEqualTo("no ab here");
    assertThat(new SecretValue("").withhold("text")).isEqualTo("text");
  }

  @Test
  void secretIsNotShown() {
    assertThat(SECRET).hasToString("***");
  }
}
