package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * What the Modeler's panel wrote, deployed as it is and run to its end. tools/modeler-checks writes
 * the files, and fails if the panel writes something else.
 */
@Tag("slow")
class PanelScenariosIT {

  @AutoClose private final PanelScenarios scenarios = new PanelScenarios("panel");

  @TestFactory
  Stream<DynamicTest> whatThePanelWritesIsWhatTheConnectorBinds() {
    assertThat(scenarios.ids()).containsAll(scenarios.runs().keySet());
    return scenarios.tests();
  }
}
