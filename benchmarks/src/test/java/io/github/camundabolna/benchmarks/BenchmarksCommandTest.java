package io.github.camundabolna.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camundabolna.benchmarks.report.Goal;
import io.github.camundabolna.benchmarks.report.Metric;
import io.github.camundabolna.benchmarks.report.Samples;
import io.github.camundabolna.benchmarks.section.BenchmarkRun;
import io.github.camundabolna.benchmarks.section.Section;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BenchmarksCommandTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<BenchmarkRun> runs = new ArrayList<>();
  private String failing = "";

  @Test
  void helpNamesTheOptions() {
    assertThat(execute("--help")).isZero();
    assertThat(out.toString()).contains("--section", "--rounds", "--brief", "--results");
    assertThat(runs).isEmpty();
  }

  @Test
  void helpNamesEverySection() {
    assertThat(BenchmarksCommand.commandLine().setOut(new PrintWriter(out)).execute("--help"))
        .isZero();
    for (Section section : Sections.all()) {
      assertThat(out.toString())
          .containsPattern(section.id() + " +" + Pattern.quote(section.title()));
    }
  }

  @Test
  void anUnknownSectionIsRefusedWithTheKnownOnes() {
    assertThat(execute("--section", "first,third")).isEqualTo(2);
    assertThat(err.toString()).contains("--section is third, but must be one of first, second");
    assertThat(runs).isEmpty();
  }

  @Test
  void zeroRoundsAreRefused() {
    assertThat(execute("--rounds", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("--rounds is 0, but must be at least 1");
    assertThat(runs).isEmpty();
  }

  @Test
  void everySectionRunsUnlessSomeAreChosen() {
    execute();
    assertThat(runs).extracting(BenchmarkRun::rounds).containsExactly(5, 5);

    runs.clear();
    execute("--section", "second", "--rounds", "7");
    assertThat(runs).extracting(BenchmarkRun::rounds).containsExactly(7);
    assertThat(out.toString()).contains("Title of second");
  }

  @Test
  void theShortFormHasOneRound() {
    execute("--brief", "--rounds", "7");
    assertThat(runs)
        .hasSize(2)
        .allMatch(BenchmarkRun::brief)
        .extracting(BenchmarkRun::rounds)
        .containsOnly(1);
  }

  @Test
  void theFileHasTheSamplesOfAllSectionsAndTheWarmUpIsNotAmongThem() throws IOException {
    assertThat(execute()).isZero();
    var results = new ObjectMapper().readTree(folder.resolve("results.json").toFile());
    assertThat(results.path("samples").findValuesAsText("section"))
        .containsExactly("first", "second");
    assertThat(results.path("samples").findValuesAsText("round")).containsOnly("1");
    assertThat(results.path("goals")).hasSize(2);
  }

  @Test
  void whatWasMeasuredBeforeAFailureIsInTheFile() throws IOException {
    failing = "second";

    assertThat(execute()).isNotZero();

    var results = new ObjectMapper().readTree(folder.resolve("results.json").toFile());
    assertThat(results.path("samples").findValuesAsText("section"))
        .containsExactly("first", "second");
    assertThat(out.toString()).contains("Title of second").doesNotContain("All samples");
  }

  /** Missed goals are results, and not failures. */
  @Test
  void aMissedGoalIsNoFailure() {
    assertThat(execute()).isZero();
    assertThat(out.toString()).contains("✗");
  }

  private int execute(String... arguments) {
    CommandLine command =
        new CommandLine(
            new BenchmarksCommand(List.of(new TestSection("first"), new TestSection("second"))));
    String results = folder.resolve("results.json").toString();
    return command
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(
            Stream.concat(Stream.of(arguments), Stream.of("--results", results))
                .toArray(String[]::new));
  }

  private final class TestSection implements Section {

    private final String id;

    TestSection(String id) {
      this.id = id;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public String title() {
      return "Title of " + id;
    }

    @Override
    public void measure(BenchmarkRun run) {
      runs.add(run);
      run.record(metric(), 0, 100);
      run.record(metric(), 1, 1);
      if (id.equals(failing)) {
        throw new IllegalStateException("the engine has stopped");
      }
    }

    @Override
    public List<Goal> goals(Samples samples) {
      double measured = samples.summary(metric()).median();
      return List.of(Goal.atLeast(2, measured, id, "row", "a goal that is missed"));
    }

    private Metric metric() {
      return new Metric(id, "row", "Bolna", "pace", "jobs/s");
    }
  }
}
