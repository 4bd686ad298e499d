package io.github.camundabolna.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** What the panel wrote with the templates of a release works with today's connector. */
@Tag("slow")
class ReleasedPanelScenariosIT {

  @AutoClose private final PanelScenarios scenarios = new PanelScenarios("panel-0.1.0");

  @TestFactory
  Stream<DynamicTest> diagramOfARelease() {
    assertThat(scenarios.ids()).contains("set-webhook", "stop-queued-calls", "get-account");
    return scenarios.tests();
  }
}
