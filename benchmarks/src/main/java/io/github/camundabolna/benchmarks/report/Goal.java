package io.github.camundabolna.benchmarks.report;

/**
 * A goal, and what was measured.
 *
 * @param text the goal in words, such as {@code pace, compared with the REST connector}
 * @param bound how the figure must relate to the target
 * @param measured NaN if it wasn't measured
 */
public record Goal(
    String section, String row, String text, Bound bound, double target, double measured) {

  /** How a figure must relate to its target. */
  public enum Bound {
    AT_LEAST("at least"),
    AT_MOST("at most");

    private final String words;

    Bound(String words) {
      this.words = words;
    }

    /** Returns the bound as the report shows it. */
    public String words() {
      return words;
    }
  }

  /** Creates a goal for a figure that must not be smaller. */
  public static Goal atLeast(
      double target, double measured, String section, String row, String text) {
    return new Goal(section, row, text, Bound.AT_LEAST, target, measured);
  }

  /** Creates a goal for a figure that must not be larger. */
  public static Goal atMost(
      double target, double measured, String section, String row, String text) {
    return new Goal(section, row, text, Bound.AT_MOST, target, measured);
  }

  /** Returns whether the goal is met; one that wasn't measured is missed. */
  public boolean isMet() {
    return bound == Bound.AT_LEAST ? measured >= target : measured <= target;
  }
}
