package io.github.camundabolna.simulator.journal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The calls of whose end somebody has heard by a webhook. */
public final class AcknowledgedCallEnds {
  private final Map<String, Instant> sentAt = new ConcurrentHashMap<>();

  /** Notes a webhook that was acknowledged, and when it was sent. */
  public void acknowledged(String executionId, Instant sent) {
    sentAt.merge(executionId, sent, (a, b) -> a.isBefore(b) ? a : b);
  }

  Optional<Instant> first(String executionId) {
    return Optional.ofNullable(sentAt.get(executionId));
  }
}
