package io.github.camundabolna.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camundabolna.benchmarks.section.Section;
import io.github.camundabolna.localcamunda.runtime.RuntimeVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The short form of each section, which must run, but need not be fast. */
@Tag("slow")
class BenchmarksIT {

  private static final Path FOLDER = Path.of("target", "benchmarks-it");

  /** All but one only on request: CI must end within half an hour. */
  static Stream<String> sections() {
    return Boolean.getBoolean("benchmarks.all")
        ? Sections.all().stream().map(Section::id)
        : Stream.of("make-call");
  }

  @ParameterizedTest
  @MethodSource("sections")
  @Execution(ExecutionMode.CONCURRENT)
  void theShortFormMeasuresSomething(String section) throws IOException {
    assumeTrue(RuntimeVersion.hasRestConnector(), "no REST connector on the class path");
    Path results = FOLDER.resolve(section).resolve("results.json");

    int status =
        BenchmarksCommand.commandLine()
            .execute("--brief", "--section", section, "--results", results.toString());

    assertThat(status).isZero();
    JsonNode samples = new ObjectMapper().readTree(results.toFile()).path("samples");
    assertThat(samples.findValuesAsText("section")).isNotEmpty().containsOnly(section);
  }
}
