package io.github.camundabolna.simulator.http;

import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Replies that a test has put in the way of the next requests. */
final class PlannedResponses {
  private static final String ANY = "*";
  private final Queue<Planned> planned = new ConcurrentLinkedQueue<>();

  private record Planned(String endpoint, PlainResponse response) {
    boolean isFor(String requested) {
      return endpoint.equals(ANY) || endpoint.equals(requested);
    }
  }

  void add(int status, String body, Map<String, String> headers) {
    add(ANY, status, body, headers);
  }

  void add(String endpoint, int status, String body, Map<String, String> headers) {
    planned.add(new Planned(endpoint, new PlainResponse(status, body, Map.copyOf(headers))));
  }

  /** Takes the oldest reply that was planned for that endpoint, or for any. */
  Optional<PlainResponse> take(String endpoint) {
    for (Planned candidate : planned) {
      if (candidate.isFor(endpoint) && planned.remove(candidate)) {
        return Optional.of(candidate.response());
      }
    }
    return Optional.empty();
  }
}
