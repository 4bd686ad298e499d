package io.github.camundabolna.simulator.callingbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.simulator.callingbox.call.CallingBoxTestNumber;
import io.github.camundabolna.simulator.command.CommandTestBase;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallingBoxCommandTest extends CommandTestBase<CallingBoxSimulator> {

  CallingBoxCommandTest() {
    super(
        "CallingBox",
        CallingBoxCommand::commandLine,
        () -> CallingBoxSimulator.start(CallingBoxSettings.defaults()));
  }

  @Test
  void bannerNamesAddressKeySecretAndNumbers() {
    assertThat(run(Map.of(), "--port", "0")).isZero();
    assertThat(out.toString())
        .contains("CallingBox simulator: " + started.get(0))
        .contains("Open %s/ in a browser of this machine".formatted(started.get(0)))
        .contains("API key: sk_simulator")
        .contains("Webhook secret: whsec_quiet-simulator-8092");
    for (CallingBoxTestNumber number : CallingBoxTestNumber.values()) {
      assertThat(out.toString()).contains(number.digits() + "  " + number.description());
    }
  }

  @Test
  void secretsOfTheEnvironmentAreNeverPrinted() {
    Map<String, String> environment =
        Map.of("CALLINGBOX_API_KEY", "sk_private", "CALLINGBOX_WEBHOOK_SECRET", "whsec_private");
    assertThat(run(environment, "--port", "0")).isZero();
    assertThat(out.toString()).doesNotContain("private").contains("the one you gave");
  }

  @Test
  void everyOptionIsAccepted() {
    String options =
        "--host localhost --port 0 --api-key k --agent 11111111-2222-4333-8444-555555555555"
            + " --step 5ms --extraction 5ms --extraction-late 1s --minute 1ms --listing-delay 0s"
            + " --webhook http://localhost:1/x --webhook-secret whsec_x --fault bad-gateway=0.1"
            + " --fault signature-old=1 --slow-by 1s --retry-after 3s --webhook-delay 1m --seed 42";
    assertThat(run(Map.of(), options.split(" "))).as(err.toString()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--port | 70000 | 65535",
        "--extraction-late | fast | 250ms",
        "--agent | foo | not a UUID",
        "--fault | batch-fails | is not a fault of CallingBox. Choose one of slow,",
        "--fault | slow=2 | from 0 to 1",
        "--webhook | somewhere | http://",
      })
  void badValueIsExplained(String option, String value, String form) {
    assertExplained(option, value, form);
  }
}
