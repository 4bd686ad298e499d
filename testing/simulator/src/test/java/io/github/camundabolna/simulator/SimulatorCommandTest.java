package io.github.camundabolna.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.simulator.call.TestNumber;
import io.github.camundabolna.simulator.fault.Fault;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class SimulatorCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<String> started = new CopyOnWriteArrayList<>();

  @Test
  void bannerNamesAddressKeyAndNumbers() {
    assertThat(run(Map.of(), "--port", "0")).isZero();
    assertThat(out.toString())
        .contains("Bolna simulator: " + started.get(0))
        .contains("API key: simulator-key")
        .contains("any other: answered, confirmed");
    for (TestNumber number : TestNumber.values()) {
      assertThat(out.toString()).contains(number.digits() + "  " + number.description());
    }
  }

  @Test
  void keyOfTheEnvironmentIsNeverPrinted() {
    assertThat(run(Map.of("BOLNA_API_KEY", "bn-very-secret"), "--port", "0")).isZero();
    assertThat(out.toString()).doesNotContain("bn-very-secret").contains("the one you gave");
  }

  @Test
  void helpListsEveryFault() {
    assertThat(run(Map.of(), "--help")).isZero();
    assertThat(out.toString()).contains(Fault.optionNames());
    assertThat(started).isEmpty();
  }

  @Test
  void everyOptionIsAccepted() {
    String options =
        "--host localhost --port 0 --api-key k --agent a --concurrency 3 --step 5ms --minute 1ms"
            + " --silence 1s --listing-delay 0s --webhook http://localhost:1/x?secret=1"
            + " --webhook-header X-A=b --batch-processing 1s --published-batch-statuses"
            + " --rate-limits --fault slow=0.1 --fault webhook-dropped=1 --slow-by 1s --retry-after"
            + " 3s --webhook-delay 1m --seed 42";
    assertThat(run(Map.of(), options.split(" "))).as(err.toString()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--step | fast | 250ms",
        "--port | many | digits",
        "--port | 70000 | 65535",
        "--concurrency | 0 | 1 to",
        "--fault | slw | too-many-requests",
        "--fault | slow=2 | from 0 to 1",
        "--fault | slow | slow=0.1",
        "--webhook | somewhere | http://",
        "--webhook-header | secret | X-Secret=abc",
        "--seed | x | digits",
      })
  void badValueIsExplained(String option, String value, String form) {
    assertThat(run(Map.of(), option, value)).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString()).contains(option, value, form);
    assertThat(started).isEmpty();
  }

  @Test
  void takenPortIsExplained() {
    try (BolnaSimulator first = BolnaSimulator.start(SimulatorSettings.defaults())) {
      String port = Integer.toString(first.baseUri().getPort());
      assertThat(run(Map.of(), "--port", port)).isEqualTo(CommandLine.ExitCode.USAGE);
      assertThat(err.toString()).contains("Cannot listen on localhost:" + port, "--port");
    }
  }

  private int run(Map<String, String> environment, String... arguments) {
    return SimulatorCommand.commandLine(
            environment, simulator -> started.add(simulator.baseUri().toString()))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
