package io.github.camundabolna.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All samples of a run, in the order in which they were taken. Thread-safe. */
public final class Samples {

  private final List<Sample> all = new ArrayList<>();

  /** Records a figure of a round. */
  public synchronized void add(Metric metric, int round, double value) {
    all.add(new Sample(metric, round, value));
  }

  /** Returns all samples so far. */
  public synchronized List<Sample> all() {
    return List.copyOf(all);
  }

  /** Returns all figures of a section, in the order in which they were first taken. */
  public List<Metric> metrics(String section) {
    return all().stream()
        .map(Sample::metric)
        .filter(metric -> metric.section().equals(section))
        .distinct()
        .toList();
  }

  /** Summarizes the rounds of a figure. */
  public Summary summary(Metric metric) {
    return Summary.of(List.copyOf(byRound(metric).values()));
  }

  /**
   * Summarizes the ratios of two figures, each within one round, so that what slows down both does
   * not count.
   */
  public Summary ratio(Metric numerator, Metric denominator) {
    Map<Integer, Double> others = byRound(denominator);
    return Summary.of(
        byRound(numerator).entrySet().stream()
            .filter(each -> others.containsKey(each.getKey()))
            .map(each -> each.getValue() / others.get(each.getKey()))
            .toList());
  }

  private Map<Integer, Double> byRound(Metric metric) {
    return all().stream()
        .filter(sample -> sample.metric().equals(metric))
        .collect(Collectors.toMap(Sample::round, Sample::value));
  }
}
