package io.github.camundabolna.simulator.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The page that describes the command of a simulator. */
public record CommandPage(String text) {

  public static CommandPage read(String file) {
    try {
      return new CommandPage(Files.readString(Path.of(file)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Checks that the page lists a test number or a fault. */
  public void assertLists(String name, String description) {
    assertThat(text).contains("| `%s` | %s |".formatted(name, description));
  }

  /** Checks that the page lists every option, with its default. */
  public void assertListsOptions(CommandLine command) {
    for (OptionSpec option : command.getCommandSpec().options()) {
      String row = "| `%s` | ".formatted(option.longestName());
      String given = option.defaultValue();
      assertThat(text).contains(given == null ? row.strip() : row + "`%s`".formatted(given));
    }
  }
}
