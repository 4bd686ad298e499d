package io.github.camundabolna.benchmarks.micro;

import io.github.camundabolna.benchmarks.report.Metric;
import java.util.Locale;
import java.util.Optional;

/**
 * A benchmark as the report names it.
 *
 * @param row such as {@code parse event, 2 KB}
 * @param subject the method, such as {@code connector}
 */
record MicroRow(String row, String subject) {

  /**
   * Reads the name of a benchmark.
   *
   * @param benchmark class and method, such as {@code a.b.ParseEventBenchmark.connector}
   */
  static MicroRow of(String benchmark, Optional<String> kilobytes) {
    int method = benchmark.lastIndexOf('.');
    String type = benchmark.substring(benchmark.lastIndexOf('.', method - 1) + 1, method);
    String words =
        type.replaceFirst("Benchmark$", "")
            .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
            .toLowerCase(Locale.ROOT);
    return new MicroRow(
        words + kilobytes.map(size -> ", " + size + " KB").orElse(""),
        benchmark.substring(method + 1));
  }

  Metric metric(String section, String name, String unit) {
    return new Metric(section, row, subject, name, unit);
  }
}
