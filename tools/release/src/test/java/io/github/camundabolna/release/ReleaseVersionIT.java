package io.github.camundabolna.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whether all that names a version names this one, and the changelog and templates are ready. */
class ReleaseVersionIT {

  private static final String VERSION = System.getProperty("release.version");
  private static final String CHANGELOG =
      ReleaseFiles.text(ReleaseFiles.PROJECT.resolve("CHANGELOG.md"));
  private static final Pattern RELEASED =
      Pattern.compile("(?m)^## \\[(\\d+\\.\\d+\\.\\d+)] - \\d{4}-\\d\\d-\\d\\d$");
  private static final Pattern FILE =
      Pattern.compile("(?:/v|connector-bolna-)(\\d+\\.\\d+\\.\\d+(?:-SNAPSHOT)?)");

  @Test
  void documentsAndDeploymentFilesNameThisVersionOrTheNewestRelease() throws IOException {
    List<String> allowed = List.of(VERSION, released().findFirst().orElseThrow());
    try (Stream<Path> files = Files.walk(ReleaseFiles.PROJECT)) {
      List<String> others =
          files
              .filter(ReleaseVersionIT::namesVersions)
              .flatMap(
                  file ->
                      FILE.matcher(ReleaseFiles.text(file))
                          .results()
                          .map(found -> found.group(1))
                          .filter(version -> !allowed.contains(version))
                          .map(version -> ReleaseFiles.PROJECT.relativize(file) + ": " + version))
              .toList();

      assertThat(others).as("files that name another version than %s", allowed).isEmpty();
    }
  }

  @Test
  void changelogHasThisVersion() {
    assumeFalse(VERSION.endsWith("-SNAPSHOT"), "only before a release");

    assertThat(released()).as("versions in CHANGELOG.md").startsWith(VERSION);
    assertThat(CHANGELOG).contains("[%s]: ".formatted(VERSION), "compare/v" + VERSION + "...HEAD");
  }

  @Test
  void everyTemplateIsMarkedAsReleased() throws IOException {
    assumeFalse(VERSION.endsWith("-SNAPSHOT"), "only before a release");

    JsonNode versions =
        new ObjectMapper()
            .readTree(ReleaseFiles.PROJECT.resolve("tools/modeler-checks/versions.json").toFile());
    assertThat(versions.properties())
        .as("npm --prefix tools/modeler-checks run versions -- --release")
        .isNotEmpty()
        .allMatch(version -> version.getValue().path("released").asBoolean());
  }

  private static Stream<String> released() {
    return RELEASED.matcher(CHANGELOG).results().map(found -> found.group(1));
  }

  private static boolean namesVersions(Path file) {
    String name = ReleaseFiles.PROJECT.relativize(file).toString().replace('\\', '/');
    return !name.matches("(.*/)?(node_modules|target|\\.git)/.*")
        && !name.equals("CHANGELOG.md")
        && (name.endsWith(".md") || name.startsWith("deploy/") && Files.isRegularFile(file))
        && !name.endsWith(".jar");
  }
}
