package io.github.camundabolna.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camundabolna.benchmarks.section.Section;
import io.github.camundabolna.localcamunda.runtime.RuntimeVersion;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The short form, which must run, but need not be fast. */
@Tag("slow")
class BenchmarksIT {

  private static final Path RESULTS = Path.of("target", "benchmarks-it", "results.json");

  @Test
  void everySectionMeasuresSomethingInTheShortForm() throws IOException {
    assumeTrue(RuntimeVersion.hasRestConnector(), "no REST connector on the class path");

    int status =
        BenchmarksCommand.commandLine().execute("--brief", "--results", RESULTS.toString());

    assertThat(status).isZero();
    JsonNode samples = new ObjectMapper().readTree(RESULTS.toFile()).path("samples");
    assertThat(samples.findValuesAsText("section"))
        .containsAll(Sections.all().stream().map(Section::id).toList());
  }
}
