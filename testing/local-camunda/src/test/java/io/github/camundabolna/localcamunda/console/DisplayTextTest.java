package io.github.camundabolna.localcamunda.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisplayTextTest {

  @Test
  void textIsCutToColumnsNotToCharacters() {
    assertThat(DisplayText.shortened("Asha", 4)).isEqualTo("Asha");
    assertThat(DisplayText.shortened("Asha Rao", 6)).isEqualTo("Asha…");
    assertThat(DisplayText.shortened("李伟李伟", 6)).isEqualTo("李伟…");
  }

  @Test
  void textIsWrappedBetweenWords() {
    assertThat(DisplayText.wrapped("Give them longer, as in --at-most PT30M.", 20).lines())
        .containsExactly("Give them longer, as", "in --at-most PT30M.");
  }

  @Test
  void wordThatIsTooLongStaysWhole() {
    assertThat(DisplayText.wrapped("There is no file /a/long/path-to/a.csv", 12).lines())
        .containsExactly("There is no", "file", "/a/long/path-to/a.csv");
  }

  @Test
  void eachLineIsWrappedByItself() {
    assertThat(DisplayText.wrapped("wrong rows: 2\n  row 2: no number\nrow 3: no name", 20).lines())
        .containsExactly("wrong rows: 2", "  row 2: no number", "row 3: no name");
    assertThat(DisplayText.wrapped("wrong rows:\nrow 2: no number", 12).lines())
        .containsExactly("wrong rows:", "row 2: no", "number");
    assertThat(DisplayText.wrapped("a\n\nb", 12).lines()).containsExactly("a", "", "b");
    assertThat(DisplayText.wrapped(" ", 12)).isBlank();
  }

  @Test
  void textWithoutALimitIsNotWrapped() {
    assertThat(DisplayText.wrapped("a b", Screen.UNLIMITED)).isEqualTo("a b");
  }
}
