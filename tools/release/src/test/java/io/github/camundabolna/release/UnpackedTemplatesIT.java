package io.github.camundabolna.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Modeler's own components read the templates from the unpacked archives: the validator finds
 * nothing wrong, and the panel, in a browser, writes the diagrams that the integration tests run.
 *
 * <p>Needs what tools/modeler-checks needs. Where that isn't, it is skipped, or fails if CI is set.
 */
class UnpackedTemplatesIT {

  private static final Path CHECKS = ReleaseFiles.PROJECT.resolve("tools/modeler-checks");

  @TempDir private Path empty;

  @Test
  void modelerUsesTheTemplatesOfTheArchives() throws Exception {
    boolean ready = ends("node", "src/say-missing.js") && ends("npm", "ci", "--prefer-offline");
    assumeTrue(
        ready || System.getenv("CI") != null, "Node, npm, Chromium, or packages are missing");

    Path templates = Files.createDirectory(empty.resolve("modeler"));
    for (String line : List.of("8.8", "8.10")) {
      Path unpacked = ReleaseFiles.unpack(line, empty);
      Path folder = Files.move(unpacked.resolve("bolna-" + line), templates.resolve(line));
      Files.move(unpacked.resolve("bolna-%s-hybrid".formatted(line)), folder.resolve("hybrid"));
    }

    assertThat(ends("npm", "--silent", "run", "build")).isTrue();
    String said =
        run(templates, "node", "--test", "test/templates.test.js", "test/scenarios.test.js");
    assertThat(said).containsPattern("(?m)^\\S+ fail 0$").containsPattern("(?m)^\\S+ pass [1-9]");
  }

  private boolean ends(String... words) throws IOException, InterruptedException {
    Process process = start(empty, words);
    process.getInputStream().readAllBytes();
    return process.waitFor() == 0;
  }

  private static String run(Path templates, String... words) throws IOException {
    Process process = start(templates, words);
    try (Stream<String> lines = process.inputReader(StandardCharsets.UTF_8).lines()) {
      return lines.collect(Collectors.joining("\n"));
    }
  }

  private static Process start(Path templates, String... words) throws IOException {
    var builder = new ProcessBuilder(words).directory(CHECKS.toFile()).redirectErrorStream(true);
    builder.environment().put("ELEMENT_TEMPLATES", templates.toString());
    return builder.start();
  }
}
