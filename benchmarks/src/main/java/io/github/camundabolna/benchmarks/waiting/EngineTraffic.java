package io.github.camundabolna.benchmarks.waiting;

import java.util.Map;
import java.util.Set;

/**
 * Requests to the engine because instances wait. Leaves out what a runtime also asks while nothing
 * waits, and what this program does to start instances.
 */
record EngineTraffic(long requests) {

  private static final Set<String> IN_ANY_CASE =
      Set.of(
          "ActivateJobs",
          "StreamActivatedJobs",
          "Topology",
          "CreateProcessInstance",
          "DeployResource");

  private static final String DEFINITIONS = "/process-definitions/";

  /** Counts requests by name, as the engine counts them. */
  static EngineTraffic of(Map<String, Long> counts) {
    return new EngineTraffic(
        counts.entrySet().stream()
            .filter(count -> !IN_ANY_CASE.contains(count.getKey()))
            .filter(count -> !count.getKey().contains(DEFINITIONS))
            .mapToLong(Map.Entry::getValue)
            .sum());
  }

  /** Returns how many there were since an earlier time. */
  long since(EngineTraffic earlier) {
    return requests - earlier.requests;
  }
}
