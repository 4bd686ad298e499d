package io.github.camundabolna.benchmarks.report;

import java.util.List;

/**
 * The figures of all rounds.
 *
 * @param rounds how many; the others are NaN if there were none
 */
public record Summary(double median, double min, double max, int rounds) {

  /** Summarizes values in any order. */
  public static Summary of(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int count = sorted.size();
    if (count == 0) {
      return new Summary(Double.NaN, Double.NaN, Double.NaN, 0);
    }
    double median = (sorted.get((count - 1) / 2) + sorted.get(count / 2)) / 2;
    return new Summary(median, sorted.get(0), sorted.get(count - 1), count);
  }
}
