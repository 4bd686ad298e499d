package io.github.camundabolna.simulator.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A batch as it is now.
 *
 * @param statuses every status so far, in order
 * @param scheduledAt when it starts or has started, if known
 * @param executionStatus how many of its calls have each status
 */
public record BatchEntry(
    String batchId,
    String agentId,
    String fileName,
    List<String> fromNumbers,
    int validContacts,
    int totalContacts,
    List<String> statuses,
    Optional<Instant> scheduledAt,
    Map<String, Integer> executionStatus) {

  /** Returns the current status. */
  public String status() {
    return statuses.getLast();
  }
}
