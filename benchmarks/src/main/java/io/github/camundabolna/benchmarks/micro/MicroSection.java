package io.github.camundabolna.benchmarks.micro;

import io.github.camundabolna.benchmarks.report.Goal;
import io.github.camundabolna.benchmarks.report.Samples;
import io.github.camundabolna.benchmarks.section.BenchmarkRun;
import io.github.camundabolna.benchmarks.section.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks of this package. In each round, each has a JVM and a warm-up of its own. */
public final class MicroSection implements Section {

  private static final String ID = "micro";

  /** How the profiler names the bytes that one call of the method allocates. */
  private static final String ALLOCATION = "gc.alloc.rate.norm";

  /** The parameter of benchmarks that depend on the size of a body. */
  private static final String SIZE = "kilobytes";

  private static final TimeValue BRIEF = TimeValue.milliseconds(50);
  private static final TimeValue ITERATION = TimeValue.milliseconds(500);
  private static final int WARM_UPS = 4;
  private static final int ITERATIONS = 3;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Single methods";
  }

  @Override
  public void measure(BenchmarkRun run) {
    for (int round = 1; round <= run.rounds(); round++) {
      run.progress("round %d", round);
      measure(run, round);
    }
  }

  private static void measure(BenchmarkRun run, int round) {
    run(options(run, round)).stream()
        .sorted(Comparator.comparing(result -> row(result).row()))
        .forEach(result -> record(run, round, result));
  }

  private static Collection<RunResult> run(Options options) {
    try {
      return new Runner(options).run();
    } catch (RunnerException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Options options(BenchmarkRun run, int round) {
    Path folder = folder(run);
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(Pattern.quote(MicroSection.class.getPackageName() + "."))
            .mode(Mode.AverageTime)
            .timeUnit(TimeUnit.NANOSECONDS)
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .output(folder.resolve("round-%d.txt".formatted(round)).toString());
    return run.brief() ? brief(options) : full(options, folder);
  }

  private static Path folder(BenchmarkRun run) {
    try {
      return Files.createDirectories(run.folder().resolve(ID));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Options brief(ChainedOptionsBuilder options) {
    return options
        .forks(0)
        .warmupIterations(0)
        .measurementIterations(1)
        .measurementTime(BRIEF)
        .build();
  }

  private static Options full(ChainedOptionsBuilder options, Path folder) {
    return options
        .forks(1)
        .jvmArgs(
            "-Xmx512m",
            "-Dsun.misc.unsafe.memory.access=allow",
            "-Dlog.file=" + folder.resolve("benchmarks.log"))
        .warmupIterations(WARM_UPS)
        .warmupTime(ITERATION)
        .measurementIterations(ITERATIONS)
        .measurementTime(ITERATION)
        .build();
  }

  private static void record(BenchmarkRun run, int round, RunResult result) {
    MicroRow row = row(result);
    double allocation = result.getSecondaryResults().get(ALLOCATION).getScore();
    run.record(row.metric(ID, "time", "ns/op"), round, result.getPrimaryResult().getScore());
    run.record(row.metric(ID, "allocation", "B/op"), round, allocation);
  }

  private static MicroRow row(RunResult result) {
    BenchmarkParams params = result.getParams();
    Optional<String> kilobytes =
        Optional.of(SIZE).filter(params.getParamsKeys()::contains).map(params::getParam);
    return MicroRow.of(params.getBenchmark(), kilobytes);
  }

  @Override
  public List<Goal> goals(Samples samples) {
    return List.of();
  }
}
