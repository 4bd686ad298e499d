package io.github.camundabolna.templates;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The prose and Markdown linters read documents, panels, forms, and diagrams. */
class ProseChecksIT {

  private final NpmPackage checks = NpmPackage.in("prose-checks", "The prose checks");

  @BeforeEach
  void requireMachine() throws Exception {
    checks.requireMachine("--without-browser");
  }

  @Test
  void everyRuleReportsWhatItIsFor() throws Exception {
    checks.assertSucceeds("test");
  }

  @Test
  void everyTextFollowsTheStyle() throws Exception {
    checks.assertSucceeds("run", "prose");
  }
}
