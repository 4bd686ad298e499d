package io.github.camundabolna.simulator.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The account's limits as documented: so many requests within any minute. */
final class RateLimits {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final String OTHERS = "others";
  private static final int OTHERS_LIMIT = 1000;
  private static final int LIMIT = 500;
  private static final Set<String> LIMITED =
      Set.of("POST /call", "GET /v2/agent/{id}", "GET /v2/agent/{id}/executions");
  private final Clock clock;
  private final Map<String, Deque<Instant>> admitted = new HashMap<>();

  RateLimits(Clock clock) {
    this.clock = clock;
  }

  /** Counts the request, or says after which time there is room for it. */
  synchronized Optional<Duration> admit(String endpoint) {
    String counter = LIMITED.contains(endpoint) ? endpoint : OTHERS;
    int limit = counter.equals(OTHERS) ? OTHERS_LIMIT : LIMIT;
    Instant now = clock.instant();
    Deque<Instant> lately = admitted.computeIfAbsent(counter, name -> new ArrayDeque<>());
    while (!lately.isEmpty() && !lately.peekFirst().plus(WINDOW).isAfter(now)) {
      lately.removeFirst();
    }
    if (lately.size() >= limit) {
      return Optional.of(Duration.between(now, lately.peekFirst().plus(WINDOW)));
    }
    lately.addLast(now);
    return Optional.empty();
  }
}
