package io.github.camundabolna.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.testing.TestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LenientJsonTest {

  @Test
  void textsOfAListAreReadWithoutAnythingElse() {
    LenientJson json = new LenientJson(TestJson.of("{'ids': ['a', null, 7, {'x': 'y'}, 'b']}"));

    assertThat(json.texts("ids")).containsExactly("a", "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "null", "[]", "{'ids': null}", "{'ids': 'a'}", "{'ids': {'a': 1}}"})
  void whatIsNoListHasNoTexts(String json) {
    assertThat(new LenientJson(TestJson.of(json)).texts("ids")).isEmpty();
  }
}
