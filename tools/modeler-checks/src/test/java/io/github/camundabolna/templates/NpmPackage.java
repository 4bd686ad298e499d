package io.github.camundabolna.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder below {@code tools} with checks that npm runs. A machine that lacks a part of what they
 * need skips them with a line that names it; where the environment variable CI is set, that is a
 * failure.
 *
 * @param checks what the checks are called in that line
 * @param environment more variables for what npm runs
 */
public record NpmPackage(Path folder, String checks, Map<String, String> environment) {

  private static final Path TOOLS = tools();

  /** Maven runs the tests of each module in its own folder. */
  private static Path tools() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
        .map(folder -> folder.resolve("tools"))
        .filter(folder -> Files.isDirectory(folder.resolve("modeler-checks")))
        .findFirst()
        .orElseThrow();
  }

  /** Returns the package in a folder, such as {@code prose-checks}. */
  public static NpmPackage in(String folder, String checks) {
    return new NpmPackage(TOOLS.resolve(folder), checks, Map.of());
  }

  /** Returns this package with more variables for what npm runs. */
  public NpmPackage withEnvironment(Map<String, String> variables) {
    return new NpmPackage(folder, checks, variables);
  }

  /** Skips the test if this machine lacks something; {@code options} are those of the script. */
  public void requireMachine(String... options) throws Exception {
    missing(options).ifPresent(this::giveUp);
    if (!packagesAreCurrent() && npm("ci", "--prefer-offline").status() != 0) {
      giveUp("the packages of tools/%s (npm ci failed, see above)".formatted(folder.getFileName()));
    }
  }

  /** Repeats what failed in the assertion, because reports of CI often show nothing else. */
  public void assertSucceeds(String... script) throws Exception {
    ExternalCommand.Ended ended =
        npm(Stream.concat(Stream.of("--silent"), Stream.of(script)).toArray(String[]::new));
    assertThat(ended.status())
        .as("npm %s:%n%s", String.join(" ", script), ended.failures())
        .isZero();
  }

  private Optional<String> missing(String... options) throws Exception {
    List<String> script =
        Stream.concat(
                Stream.of(TOOLS.resolve("modeler-checks/src/say-missing.js").toString()),
                Stream.of(options))
            .toList();
    Optional<ExternalCommand.Ended> said =
        ExternalCommand.of(folder, "node", script.toArray(String[]::new)).run(line -> {});
    if (said.isEmpty()) {
      return Optional.of("Node 20 or newer (no node on the PATH)");
    }
    return said.filter(ended -> ended.status() != 0).map(ExternalCommand.Ended::text);
  }

  /** By npm's own rule: its note of the installed packages is as new as the lockfile. */
  private boolean packagesAreCurrent() throws IOException {
    Path installed = folder.resolve("node_modules").resolve(".package-lock.json");
    Path wanted = folder.resolve("package-lock.json");
    return Files.exists(installed)
        && Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(wanted)) >= 0;
  }

  private ExternalCommand.Ended npm(String... arguments) throws Exception {
    return ExternalCommand.npm(folder, arguments)
        .withEnvironment(environment)
        .run(System.out::println)
        .orElseGet(() -> giveUp("npm (not on the PATH)"));
  }

  private <T> T giveUp(String what) {
    String sentence = "%s need what this machine lacks: %s".formatted(checks, what);
    if (System.getenv("CI") != null) {
      return fail(sentence);
    }
    System.out.println("SKIPPED. " + sentence);
    return abort(sentence);
  }
}
