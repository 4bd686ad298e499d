package io.github.camundabolna.simulator.http;

import io.github.camundabolna.simulator.server.RequestLimit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Enforces the documented limits on requests within any minute, or a multiple of them. */
final class RateLimits implements RequestLimit {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final String OTHERS = "others";
  private static final int OTHERS_LIMIT = 1000;
  private static final int LIMIT = 500;
  private static final Set<String> LIMITED =
      Set.of("POST /call", "GET /v2/agent/{id}", "GET /v2/agent/{id}/executions");
  private final Clock clock;
  private final int times;
  private final Map<String, Deque<Instant>> admitted = new HashMap<>();

  RateLimits(Clock clock, int times) {
    this.clock = clock;
    this.times = times;
  }

  @Override
  public synchronized Optional<Duration> admit(String endpoint) {
    String counter = LIMITED.contains(endpoint) ? endpoint : OTHERS;
    int limit = times * (counter.equals(OTHERS) ? OTHERS_LIMIT : LIMIT);
    Instant now = clock.instant();
    Deque<Instant> recent = admitted.computeIfAbsent(counter, name -> new ArrayDeque<>());
    while (!recent.isEmpty() && !recent.peekFirst().plus(WINDOW).isAfter(now)) {
      recent.removeFirst();
    }
    if (recent.size() >= limit) {
      return Optional.of(Duration.between(now, recent.peekFirst().plus(WINDOW)));
    }
    recent.addLast(now);
    return Optional.empty();
  }
}
