package io.github.camundabolna.benchmarks.report;

/**
 * What was measured.
 *
 * @param section such as {@code make-call}
 * @param row the circumstances, such as {@code 8 in flight, 20 ms}
 * @param subject whose figure it is, such as {@code Bolna} or {@code REST}
 * @param name of the figure, such as {@code pace}
 * @param unit such as {@code jobs/s}
 */
public record Metric(String section, String row, String subject, String name, String unit) {

  /** Returns the same figure of another subject. */
  public Metric by(String otherSubject) {
    return new Metric(section, row, otherSubject, name, unit);
  }
}
