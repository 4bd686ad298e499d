package io.github.camundabolna.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Runs the checks in the folder {@code check}: the Modeler's own components, in a browser, look at
 * templates, diagrams and forms. A machine that lacks a part of what they need skips them with a
 * line that names it; where the environment variable CI is set, that is a failure.
 */
@Tag("slow")
class ModelerChecksIT {

  private static final Path FOLDER = Path.of("").toAbsolutePath();

  @Test
  void modelerFindsNothingWrong() throws Exception {
    missing().ifPresent(ModelerChecksIT::giveUp);
    if (!packagesAreCurrent() && npm("ci", "--prefer-offline").status() != 0) {
      giveUp("the packages of tools/modeler-checks (npm ci failed, as told above)");
    }
    assertSucceeds(npm("--silent", "run", "build"), "npm run build");
    assertSucceeds(npm("--silent", "test"), "npm test");
  }

  /** Repeats what failed in the assertion, because reports of CI often show nothing else. */
  private static void assertSucceeds(ExternalCommand.Ended ended, String command) {
    assertThat(ended.status()).as("%s:%n%s", command, ended.failures()).isZero();
  }

  private static Optional<String> missing() throws Exception {
    Optional<ExternalCommand.Ended> said =
        ExternalCommand.of(FOLDER, "node", "src/say-missing.js").run(line -> {});
    if (said.isEmpty()) {
      return Optional.of("Node 20 or newer (no node on the PATH)");
    }
    return said.filter(ended -> ended.status() != 0).map(ExternalCommand.Ended::text);
  }

  /** By npm's own rule: what it noted of the installed packages is not older than what it shall. */
  private static boolean packagesAreCurrent() throws IOException {
    Path installed = FOLDER.resolve("node_modules").resolve(".package-lock.json");
    Path wanted = FOLDER.resolve("package-lock.json");
    return Files.exists(installed)
        && Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(wanted)) >= 0;
  }

  private static ExternalCommand.Ended npm(String... arguments) throws Exception {
    return ExternalCommand.npm(FOLDER, arguments)
        .run(System.out::println)
        .orElseGet(() -> giveUp("npm (not on the PATH)"));
  }

  private static <T> T giveUp(String what) {
    String sentence = "The Modeler's checks need what this machine lacks: " + what;
    if (System.getenv("CI") != null) {
      return fail(sentence);
    }
    System.out.println("SKIPPED. " + sentence);
    return abort(sentence);
  }
}
