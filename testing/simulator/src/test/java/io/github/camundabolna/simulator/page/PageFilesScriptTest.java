package io.github.camundabolna.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs the tests of the page's scripts, which need no browser, if Node is here. */
class PageFilesScriptTest {

  private static final Path TESTS = Path.of("src/test/js");

  @Test
  void scriptsOfThePagePassTheirTests() throws IOException, InterruptedException {
    assumeThat(hasNode()).as("Node 20.19, 22.12, or newer is on the PATH").isTrue();
    List<String> command = Stream.concat(Stream.of("node", "--test"), tests().stream()).toList();

    Process node = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(node.waitFor()).as(output).isZero();
  }

  private static List<String> tests() throws IOException {
    try (Stream<Path> files = Files.list(TESTS)) {
      List<String> tests =
          files.map(Path::toString).filter(file -> file.endsWith(".test.js")).toList();
      assertThat(tests).isNotEmpty();
      return tests;
    }
  }

  /** Such a Node sees by itself that the scripts are modules. */
  private static boolean hasNode() throws InterruptedException {
    try {
      String check = "process.exit(process.features.require_module ? 0 : 1)";
      return new ProcessBuilder("node", "--eval", check).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
