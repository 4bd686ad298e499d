package io.github.camundabolna.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.simulator.call.TestNumber;
import io.github.camundabolna.simulator.command.CommandTestBase;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatorCommandTest extends CommandTestBase<BolnaSimulator> {

  SimulatorCommandTest() {
    super(
        "Bolna",
        SimulatorCommand::commandLine,
        () -> BolnaSimulator.start(SimulatorSettings.defaults()));
  }

  @Test
  void bannerNamesAddressKeyAndNumbers() {
    assertThat(run(Map.of(), "--port", "0")).isZero();
    assertThat(out.toString())
        .contains("Bolna simulator: " + started.get(0))
        .contains("API key: simulator-key")
        .contains("Open %s/ in a browser of this machine".formatted(started.get(0)))
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
        "--fault | bad-gateway | is not a fault of Bolna. Choose one of slow,",
        "--fault | slow=2 | from 0 to 1",
        "--fault | slow | slow=0.1",
        "--webhook | somewhere | http://",
        "--webhook-header | secret | X-Secret=abc",
        "--seed | x | digits",
      })
  void badValueIsExplained(String option, String value, String form) {
    assertExplained(option, value, form);
  }
}
