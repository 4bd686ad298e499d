package io.github.camundabolna.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.simulator.call.TestNumber;
import io.github.camundabolna.simulator.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.OptionSpec;

class SimulatorCommandReadmeTest {
  private final String readme = read();

  @Test
  void everyNumberIsListed() {
    for (TestNumber number : TestNumber.values()) {
      assertThat(readme).contains("| `%s` | %s |".formatted(number.digits(), number.description()));
    }
  }

  @Test
  void everyFaultIsListed() {
    for (Fault fault : Fault.values()) {
      assertThat(readme)
          .contains("| `%s` | %s |".formatted(fault.optionName(), fault.description()));
    }
  }

  @Test
  void everyOptionIsListedWithItsDefault() {
    for (OptionSpec option :
        SimulatorCommand.commandLine(Map.of(), simulator -> {}).getCommandSpec().options()) {
      String row = "| `%s` | ".formatted(option.longestName());
      String given = option.defaultValue();
      assertThat(readme).contains(given == null ? row.strip() : row + "`%s`".formatted(given));
    }
  }

  private static String read() {
    try {
      return Files.readString(Path.of("README.md"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
