package io.github.camundabolna.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.localcamunda.runtime.JavaProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a JVM of its own, with the options that the root pom starts it with. */
class PipedOutputTest {

  private static final Pattern COMMAND =
      Pattern.compile("<commandlineArgs>(-X.*?) -cp %classpath \\$\\{main.class}");

  @TempDir private Path folder;

  @Test
  void helpHasNeitherColorsNorControlCharacters() throws IOException {
    assertThat(output(Map.of(), "--help"))
        .contains("--contacts=FILE")
        .doesNotContainPattern("[\\p{Cntrl}&&[^\\r\\n]]");
  }

  @Test
  void failureIsExplainedWithoutAWarningOfTheJvm() throws IOException {
    assertThat(output(Map.of(), "--sevre").lines())
        .containsExactly(
            "Unknown option: '--sevre'",
            "Possible solutions: --serve",
            "For all options, use -Dargs=--help.");
  }

  @Test
  void widthIsTheOneOfTheVariable() throws IOException {
    assertThat(output(Map.of("COLUMNS", "40"), "--at-most", "soon").lines())
        .startsWith("Invalid value for option '--at-most':")
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(40));
  }

  private String output(Map<String, String> environment, String... arguments) throws IOException {
    ProcessBuilder program =
        JavaProgram.builder(
            DemoCommand.class, jvmOptions(), folder.resolve("demo.log"), List.of(arguments));
    program.redirectErrorStream(true).environment().putAll(environment);
    Process process = program.start();
    try (var text = process.getInputStream()) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Returns the options of the pom that are about warnings. */
  private static List<String> jvmOptions() throws IOException {
    Matcher command = COMMAND.matcher(Files.readString(Path.of("../../pom.xml")));
    assertThat(command.find()).isTrue();
    return Stream.concat(
            Stream.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"),
            Stream.of(command.group(1).split(" ")).filter(option -> !option.contains("${")))
        .toList();
  }
}
