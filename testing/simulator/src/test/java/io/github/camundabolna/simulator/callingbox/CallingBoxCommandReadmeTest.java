package io.github.camundabolna.simulator.callingbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.simulator.callingbox.call.CallingBoxTestNumber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.OptionSpec;

class CallingBoxCommandReadmeTest {
  private final String page = read();

  @Test
  void everyNumberIsListed() {
    for (CallingBoxTestNumber number : CallingBoxTestNumber.values()) {
      assertThat(page).contains("| `%s` | %s |".formatted(number.digits(), number.description()));
    }
  }

  @Test
  void everyOptionIsListedWithItsDefault() {
    for (OptionSpec option :
        CallingBoxCommand.commandLine(Map.of(), simulator -> {}).getCommandSpec().options()) {
      String row = "| `%s` | ".formatted(option.longestName());
      String given = option.defaultValue();
      assertThat(page).contains(given == null ? row.strip() : row + "`%s`".formatted(given));
    }
  }

  private static String read() {
    try {
      return Files.readString(Path.of("callingbox.md"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
