package io.github.camundabolna.localcamunda.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenTest {

  private static final UnaryOperator<String> NOTHING = name -> null;

  @Test
  void terminalKnowsItsWidth() {
    assertThat(Screen.terminal(132, variable("COLUMNS", "90"))).isEqualTo(new Screen(true, 132));
  }

  @Test
  void variableCountsForATerminalThatDoesNotKnowItsWidth() {
    assertThat(Screen.terminal(0, variable("COLUMNS", "90"))).isEqualTo(new Screen(true, 90));
    assertThat(Screen.terminal(-1, NOTHING)).isEqualTo(new Screen(true, 80));
  }

  @Test
  void dumbTerminalGetsPlainText() {
    assertThat(Screen.terminal(90, variable("TERM", "dumb"))).isEqualTo(new Screen(false, 90));
  }

  @Test
  void pipeHasNoLimitUnlessTheVariableSetsOne() {
    assertThat(Screen.plain(NOTHING)).isEqualTo(new Screen(false, Screen.UNLIMITED));
    assertThat(Screen.plain(variable("COLUMNS", "90"))).isEqualTo(new Screen(false, 90));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-80", "wide", "999999999999"})
  void variableThatIsNoWidthIsIgnored(String value) {
    assertThat(Screen.terminal(0, variable("COLUMNS", value)).columns()).isEqualTo(80);
  }

  private static UnaryOperator<String> variable(String name, String value) {
    return Map.of(name, value)::get;
  }
}
