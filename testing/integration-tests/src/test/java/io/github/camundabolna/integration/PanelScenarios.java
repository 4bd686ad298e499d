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
import org.junit.jupiter.api.DynamicTest;

/** Deploys what the panel wrote into a folder. Each file has the name of its process. */
final class PanelScenarios implements AutoCloseable {

  private static final Path RESOURCES =
      Path.of("..", "integration-tests", "src", "test", "resources");

  /** A minute lasts long enough that what is in an hour is not over on a busy machine. */
  private static final SimulationSpeed SPEED =
      new SimulationSpeed(Duration.ofMillis(40), Duration.ofMillis(200), Duration.ofSeconds(6));

  private final IntegrationEnvironment environment =
      new IntegrationEnvironment(SimulatorSettings.defaults().withSpeed(SPEED));
  private final List<Path> files;

  PanelScenarios(String folder) {
    environment.receiveOn("bolna");
    files = files(RESOURCES.resolve(folder));
    files.forEach(environment::deploy);
  }

  List<String> ids() {
    return files.stream().map(file -> file.getFileName().toString().replace(".bpmn", "")).toList();
  }

  /** Returns a test for each scenario: it runs, and its results are checked. */
  Stream<DynamicTest> tests() {
    Map<String, Runnable> runs = runs();
    return ids().stream()
        .map(
            scenario ->
                DynamicTest.dynamicTest(
                    scenario,
                    () -> {
                      assertThat(runs).as("expected results").containsKey(scenario);
                      runs.get(scenario).run();
                    }));
  }

  /** Returns what to run and to check, by the ID of the scenario. */
  Map<String, Runnable> runs() {
    PanelBatchChecks batches = new PanelBatchChecks(environment);
    List<PanelChecks> checks =
        List.of(
            batches,
            new PanelCallChecks(environment),
            new PanelWaitChecks(environment),
            new PanelCallingBoxWaitChecks(environment),
            new PanelAgentChecks(environment),
            new PanelAgentControlChecks(environment, batches),
            new PanelNumberChecks(environment),
            new PanelSipTrunkChecks(environment),
            new PanelDispositionChecks(environment),
            new PanelKnowledgeChecks(environment),
            new PanelAccountChecks(environment),
            new PanelSubAccountChecks(environment),
            new PanelCallingBoxCallChecks(environment),
            new PanelCallingBoxReceiverChecks(environment),
            new PanelCallingBoxSetupChecks(environment));
    Map<String, Runnable> runs = new HashMap<>();
    checks.forEach(each -> runs.putAll(each.runs()));
    return runs;
  }

  @Override
  public void close() {
    environment.close();
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new AssertionError("The exported scenarios can't be listed", e);
    }
  }
}
