package io.github.camundabolna.benchmarks.size;

import io.github.camundabolna.benchmarks.report.Goal;
import io.github.camundabolna.benchmarks.report.Metric;
import io.github.camundabolna.benchmarks.report.Samples;
import io.github.camundabolna.benchmarks.section.BenchmarkRun;
import io.github.camundabolna.benchmarks.section.Section;
import io.github.camundabolna.simulator.BolnaSimulator;
import io.github.camundabolna.simulator.SimulatorSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Measures the jars, the start of a runtime, and what it holds at rest. */
public final class SizeSection implements Section {

  private static final String ID = "size";
  private static final String JAR = "jar";
  private static final String RUNTIME = "runtime";

  /** Longer than the runtime takes to import processes, which it does every few seconds. */
  private static final Duration REST = Duration.ofSeconds(6);

  private static final double MEGABYTE = 1e6;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "Start and size";
  }

  @Override
  public void measure(BenchmarkRun run) {
    measureJar(run, "Bolna", RuntimeContent.bolnaJar());
    measureJar(run, "REST", RuntimeContent.restJar());
    try (BolnaSimulator bolna = BolnaSimulator.start(SimulatorSettings.defaults())) {
      Map<String, Object> variables = Map.of("url", bolna.baseUri() + "/call");
      Map<String, String> environment =
          Map.of(
              "BOLNA_BASE_URL",
              bolna.baseUri().toString(),
              "BOLNA_API_KEY",
              SimulatorSettings.DEFAULT_API_KEY);
      for (int round = run.brief() ? 1 : 0; round <= run.rounds(); round++) {
        for (RuntimeContent content : BenchmarkRun.inTurn(round, contents(run))) {
          StartedRuntime started =
              StartedRuntime.measure(
                  content,
                  variables,
                  environment,
                  run.folder().resolve("size.log"),
                  run.brief() ? Duration.ZERO : REST);
          record(run, round, content.subject(), started);
        }
      }
    }
  }

  private static List<RuntimeContent> contents(BenchmarkRun run) {
    return run.brief()
        ? List.of(RuntimeContent.bolnaOnly())
        : List.of(RuntimeContent.restOnly(), RuntimeContent.bolnaOnly(), RuntimeContent.both());
  }

  private static void measureJar(BenchmarkRun run, String subject, ConnectorJar jar) {
    run.record(new Metric(ID, JAR, subject, "size", "bytes"), 1, jar.bytes());
    run.record(new Metric(ID, JAR, subject, "classes", ""), 1, jar.classes());
  }

  private static void record(BenchmarkRun run, int round, String subject, StartedRuntime started) {
    MemoryAtRest memory = started.memory();
    double seconds = started.toFirstJob().toMillis() / 1e3;
    run.progress("round %d, %s: first job after %.1f s", round, subject, seconds);
    run.record(figure(subject, "time to first job", "s"), round, seconds);
    run.record(figure(subject, "heap at rest", "MB"), round, memory.heap() / MEGABYTE);
    run.record(figure(subject, "metaspace", "MB"), round, memory.metaspace() / MEGABYTE);
    run.record(figure(subject, "loaded classes", ""), round, memory.classes());
    run.record(figure(subject, "threads", ""), round, memory.threads());
  }

  private static Metric figure(String subject, String name, String unit) {
    return new Metric(ID, RUNTIME, subject, name, unit);
  }

  @Override
  public List<Goal> goals(Samples samples) {
    return List.of();
  }
}
