package io.github.camundabolna.benchmarks.makecall;

import java.time.Duration;
import java.util.List;

/** Calculates the pace of a closed load. */
final class CallPace {

  private CallPace() {}

  /**
   * Returns how many jobs were completed in a second, between two completions, so that few jobs
   * give an exact figure, too.
   *
   * @param ended in the order of their ends
   * @param first how many to leave out, at least one: the load is still growing
   * @param jobs how many to count; the load shrinks after them
   */
  static double perSecond(List<CompletedCall> ended, int first, int jobs) {
    long begin = ended.get(first - 1).atNanos();
    long end = ended.get(first + jobs - 1).atNanos();
    return (double) jobs * Duration.ofSeconds(1).toNanos() / (end - begin);
  }
}
