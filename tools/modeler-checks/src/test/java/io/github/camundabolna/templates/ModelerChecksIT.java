package io.github.camundabolna.templates;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The Modeler's own components, in a browser, look at templates, diagrams, and forms. */
@Tag("slow")
class ModelerChecksIT {

  @Test
  void modelerFindsNothingWrong() throws Exception {
    NpmPackage checks = NpmPackage.in("modeler-checks", "The Modeler's checks");
    checks.requireMachine();
    checks.assertSucceeds("run", "build");
    checks.assertSucceeds("test");
  }
}
