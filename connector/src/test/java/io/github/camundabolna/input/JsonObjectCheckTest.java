package io.github.camundabolna.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.TestJson;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonObjectCheckTest {

  private static final JsonObjectCheck CHECK =
      JsonObjectCheck.context()
          .requires("name", JsonCheck.name())
          .with("count", JsonCheck.wholeNumber())
          .with("inner", JsonObjectCheck.context().requires("on", JsonCheck.flag()));

  @Test
  void unknownFieldsAndNullAreAccepted() {
    assertThat(CHECK.mistake("x", TestJson.of("{'name': 'a', 'count': null, 'other': [1]}")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[] | x must be a context, but was a list",
        "null | x must be a context, but was null",
        "{} | x.name is missing",
        "{'name': null} | x.name is missing",
        "{'name': 'a', 'count': 1.5} | x.count must be a whole number, but was a number",
        "{'name': 'a', 'inner': {}} | x.inner.on is missing",
        "{'count': 'a', 'inner': 1} | x.name is missing"
      })
  void firstMistakeIsFound(String json, String sentence) {
    assertThat(CHECK.mistake("x", TestJson.of(json))).isEqualTo(Optional.of(sentence));
  }

  @Test
  void addedFieldLeavesTheOtherCheckAsItIs() {
    CHECK.requires("more", JsonCheck.text());

    assertThat(CHECK.mistake("x", TestJson.of("{'name': 'a'}"))).isEmpty();
  }
}
