package io.github.camundabolna.benchmarks.section;

import io.github.camundabolna.benchmarks.report.Metric;
import io.github.camundabolna.benchmarks.report.Samples;
import io.github.camundabolna.benchmarks.stack.StackSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a section needs to measure.
 *
 * @param rounds after the warm-up
 * @param brief whether it must only show that everything runs: smallest sizes, a few seconds
 * @param folder for the logs of runtimes
 * @param console for a line about the progress
 */
public record BenchmarkRun(
    int rounds, boolean brief, Path folder, Samples samples, PrintWriter console) {

  /** Returns the subjects in the order of a round; the next round begins with another one. */
  public static <T> List<T> inTurn(int round, List<T> subjects) {
    List<T> order = new ArrayList<>(subjects);
    Collections.rotate(order, -round);
    return List.copyOf(order);
  }

  /** Records a figure of a round; those of round 0, the warm-up, don't count. */
  public void record(Metric metric, int round, double value) {
    if (round > 0) {
      samples.add(metric, round, value);
    }
  }

  /**
   * Returns the settings of a stock runtime, which starts quickly if the run is brief.
   *
   * @param name of its log, without an extension
   */
  public StackSettings stack(String name) {
    StackSettings stock = StackSettings.stock(folder.resolve(name + ".log"));
    return brief ? stock.thatStartQuickly() : stock;
  }

  /** Prints a line about the progress. */
  public void progress(String text, Object... values) {
    console.println("  " + text.formatted(values));
    console.flush();
  }
}
