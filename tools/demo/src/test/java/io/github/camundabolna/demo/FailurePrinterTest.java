package io.github.camundabolna.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What somebody sees who calls the program in a wrong way. */
class FailurePrinterTest {

  private final StringWriter errors = new StringWriter();
  private final CommandLine command =
      DemoCommand.commandLine().setErr(new PrintWriter(errors)).setOut(new PrintWriter(errors));

  @Test
  void unknownOptionIsNamedWithTheOneThatWasMeant() {
    assertThat(command.execute("--sevre")).isEqualTo(2);

    assertThat(errors.toString().lines())
        .containsExactly(
            "Unknown option: '--sevre'",
            "Possible solutions: --serve",
            "For all options, use -Dargs=--help.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--port|many|'many' isn't a number from 0 to 65535",
        "--port|65536|'65536' isn't a number from 0 to 65535",
        "--at-most|30m|'30m' isn't a duration, such as PT30M (30 minutes) or PT1H"
      })
  void wrongValueIsNamedWithItsOptionAndWhatIsAccepted(
      String option, String value, String sentence) {
    assertThat(command.execute(option, value)).isEqualTo(2);

    assertThat(errors.toString().lines())
        .containsExactly(
            "Invalid value for option '" + option + "': " + sentence,
            "For all options, use -Dargs=--help.");
  }

  @Test
  void missingFileIsNamedAndTheLogToo() {
    assertThat(command.execute("--appointments", "none.csv")).isEqualTo(2);

    assertThat(errors.toString().lines())
        .anyMatch(line -> line.startsWith("There is no file ") && line.endsWith("none.csv"))
        .last()
        .asString()
        .endsWith(".log");
  }

  @Test
  void helpFitsEightyColumns() {
    assertThat(command.execute("--help")).isZero();

    assertThat(errors.toString().lines())
        .contains("Usage: mvn -q -DskipTests -Ptry verify [-Dargs=\"OPTIONS\"]")
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }
}
