package io.github.camundabolna.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsFileTest {

  @TempDir private Path folder;

  @Test
  void everySampleAndEveryGoalIsInTheFileWhoseFolderIsCreated() throws IOException {
    Path file = folder.resolve("new").resolve("results.json");
    Metric metric = new Metric("size", "jar", "Bolna", "size", "bytes");
    Goal goal = Goal.atMost(1.2, 1.1, "neighbors", "slow", "median");

    new ResultsFile(
            new Environment("2026-11-27", "2 cores", "21"),
            List.of(new Sample(metric, 1, 5.5), new Sample(metric, 2, 6.5)),
            List.of(goal))
        .write(file);

    JsonNode results = new ObjectMapper().readTree(file.toFile());
    assertThat(results.path("environment").path("machine").asText()).isEqualTo("2 cores");
    assertThat(results.path("samples").findValuesAsText("value")).containsExactly("5.5", "6.5");
    assertThat(results.path("samples").path(1).path("metric").path("subject").asText())
        .isEqualTo("Bolna");
    assertThat(results.path("goals").path(0).path("met").asBoolean()).isTrue();
  }

  @Test
  void laterResultsReplaceEarlierOnes() throws IOException {
    Path file = folder.resolve("results.json");
    Environment environment = Environment.read();
    Metric metric = new Metric("size", "jar", "Bolna", "size", "bytes");

    new ResultsFile(environment, List.of(), List.of()).write(file);
    new ResultsFile(environment, List.of(new Sample(metric, 1, 5.5)), List.of()).write(file);

    assertThat(new ObjectMapper().readTree(file.toFile()).path("samples")).hasSize(1);
  }
}
