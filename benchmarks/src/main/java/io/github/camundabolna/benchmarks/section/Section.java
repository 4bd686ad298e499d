package io.github.camundabolna.benchmarks.section;

import io.github.camundabolna.benchmarks.report.Goal;
import io.github.camundabolna.benchmarks.report.Samples;
import java.util.List;

/** A part of the benchmarks that can be run alone. */
public interface Section {

  /** Returns the name on the command line, such as {@code make-call}. */
  String id();

  /** Returns the heading in the report. */
  String title();

  /** Measures all rows, and records each round. */
  void measure(BenchmarkRun run);

  /** Returns the goals, with what was measured. */
  List<Goal> goals(Samples samples);
}
