package io.github.camundabolna.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.TestJson;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonCheckTest {

  private static final Map<String, JsonCheck> CHECKS =
      Map.of(
          "text", JsonCheck.text(),
          "name", JsonCheck.name(),
          "flag", JsonCheck.flag(),
          "number", JsonCheck.number(),
          "whole", JsonCheck.wholeNumber(),
          "percent", JsonCheck.wholeNumber(0, 100),
          "word", JsonCheck.oneOf("a", "b"),
          "list", JsonCheck.listOf(JsonCheck.text()),
          "map", JsonCheck.entries(1, JsonCheck.flag()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text | ''",
        "name | 'x'",
        "flag | false",
        "number | 1.5",
        "whole | 10",
        "whole | 10.0",
        "percent | 0",
        "percent | 100",
        "word | 'b'",
        "list | []",
        "list | ['x']",
        "map | {'a': true}"
      })
  void rightValueHasNoMistake(String check, String json) {
    assertThat(CHECKS.get(check).mistake("x", TestJson.of(json))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text | 1 | x must be a text, but was a number",
        "name | ' ' | x must not be empty",
        "name | null | x must be a text, but was null",
        "flag | 'true' | x must be true or false, but was a text",
        "number | [1] | x must be a number, but was a list",
        "whole | true | x must be a whole number, but was true or false",
        "percent | 101 | x must be a whole number from 0 to 100, but was 101",
        "percent | 1.5 | x must be a whole number from 0 to 100, but was 1.5",
        "percent | '5' | x must be a whole number from 0 to 100, but was a text",
        "word | 'c' | x must be one of a, b, but was \"c\"",
        "word | 1 | x must be one of a, b, but was a number",
        "list | 'x' | x must be a list, but was a text",
        "list | ['x', 1] | x[1] must be a text, but was a number",
        "map | {} | x must have at least 1 entries",
        "map | {'a': true, 'b c': 1} | x.\"b c\" must be true or false, but was a number",
        "map | [] | x must be a context, but was a list"
      })
  void wrongValueIsNamedByItsPath(String check, String json, String sentence) {
    assertThat(CHECKS.get(check).mistake("x", TestJson.of(json))).isEqualTo(Optional.of(sentence));
  }
}
