package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camundabolna.simulator.SimulatorSettings;
import io.github.camundabolna.simulator.call.SimulationSpeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * What the Modeler's panel wrote, deployed as it is and run to its end. Each file has the name of
 * its process; tools/modeler-checks writes them, and fails if the panel writes something else.
 */
@Tag("slow")
class PanelScenariosIT {

  private static final Path FOLDER =
      Path.of("..", "integration-tests", "src", "test", "resources", "panel");

  /** A minute lasts long enough that what is in an hour is not over on a busy machine. */
  private static final SimulationSpeed SPEED =
      new SimulationSpeed(Duration.ofMillis(40), Duration.ofMillis(200), Duration.ofSeconds(6));

  private static IntegrationEnvironment environment;

  @BeforeAll
  static void open() {
    environment = new IntegrationEnvironment(SimulatorSettings.defaults().withSpeed(SPEED));
    environment.receiveOn("bolna");
  }

  @AfterAll
  static void close() {
    environment.close();
  }

  @TestFactory
  Stream<DynamicTest> whatThePanelWritesIsWhatTheConnectorBinds() throws IOException {
    Map<String, Runnable> runs = new HashMap<>();
    checks().forEach(each -> runs.putAll(each.runs()));
    List<Path> files = files();
    assertThat(files).extracting(PanelScenariosIT::scenario).containsAll(runs.keySet());
    files.forEach(environment::deploy);
    return files.stream()
        .map(PanelScenariosIT::scenario)
        .map(
            scenario ->
                DynamicTest.dynamicTest(
                    scenario,
                    () -> {
                      assertThat(runs).as("expected results").containsKey(scenario);
                      runs.get(scenario).run();
                    }));
  }

  private static List<PanelChecks> checks() {
    PanelBatchChecks batches = new PanelBatchChecks(environment);
    return List.of(
        batches,
        new PanelCallChecks(environment),
        new PanelWaitChecks(environment),
        new PanelAgentChecks(environment),
        new PanelAgentControlChecks(environment, batches),
        new PanelNumberChecks(environment),
        new PanelSipTrunkChecks(environment),
        new PanelDispositionChecks(environment),
        new PanelKnowledgeChecks(environment),
        new PanelAccountChecks(environment),
        new PanelSubAccountChecks(environment));
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  private static String scenario(Path file) {
    return file.getFileName().toString().replace(".bpmn", "");
  }
}
