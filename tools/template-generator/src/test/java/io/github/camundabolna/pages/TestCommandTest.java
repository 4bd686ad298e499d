package io.github.camundabolna.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The command that runs all tests stands in two files, and is one command. */
class TestCommandTest {

  private static final Path PROJECT = Path.of("..", "..");
  private static final Pattern SECTION = Pattern.compile("(?ms)^## Test$(.*?)^## ");
  private static final Pattern COMMAND =
      Pattern.compile("(?m)^(?: {4})?(mvn [^|\n]*?)(?: 2>&1.*)?$");

  @Test
  void continuousIntegrationRunsTheCommandOfTheReadme() throws IOException {
    String readme = Files.readString(PROJECT.resolve("README.md"));
    String section = SECTION.matcher(readme).results().findFirst().orElseThrow().group(1);

    assertThat(commands(Files.readString(PROJECT.resolve(".ci/run"))))
        .containsExactly(commands(section).getFirst());
  }

  private static List<String> commands(String text) {
    return COMMAND.matcher(text).results().map(found -> found.group(1)).toList();
  }
}
