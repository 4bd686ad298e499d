package io.github.camundabolna.outcome;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSizeTest {

  @Test
  void theSizeIsThatOfUtf8() {
    for (String text : List.of("a", "é", "नि", "😀", "\"", "\n")) {
      List<?> list = Collections.nCopies(3, Map.of("name", text));
      assertThat(JsonSize.count(list))
          .isEqualTo(3L * ("{\"name\":\"\"},".length() + utf8(text)) + 1);
    }
  }

  private static int utf8(String text) {
    boolean escaped = text.equals("\"") || text.equals("\n");
    return escaped ? 2 : text.getBytes(UTF_8).length;
  }

  /** JSON may hold it, and a transcript that was cut may end with it. */
  @ParameterizedTest
  @ValueSource(strings = {"\uD83D", "a\uDE00", "\uD83D\uD83D\uDE00"})
  void halfACharacterIsCountedToo(String text) {
    assertThat(JsonSize.count(text)).isBetween(4L, 8L);
  }
}
