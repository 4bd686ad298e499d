package io.github.camundabolna.simulator.server;

import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The responses that a test has planned for the next requests. */
final class PlannedResponses {
  private static final String ANY = "*";
  private final Queue<PlannedResponse> planned = new ConcurrentLinkedQueue<>();

  private record PlannedResponse(String endpoint, PlainResponse response) {
    boolean appliesTo(String requested) {
      return endpoint.equals(ANY) || endpoint.equals(requested);
    }
  }

  void add(int status, String body, Map<String, String> headers) {
    add(ANY, status, body, headers);
  }

  void add(String endpoint, int status, String body, Map<String, String> headers) {
    planned.add(
        new PlannedResponse(endpoint, new PlainResponse(status, body, Map.copyOf(headers))));
  }

  /** Removes and returns the oldest response planned for the endpoint or for any. */
  Optional<PlainResponse> take(String endpoint) {
    for (PlannedResponse candidate : planned) {
      if (candidate.appliesTo(endpoint) && planned.remove(candidate)) {
        return Optional.of(candidate.response());
      }
    }
    return Optional.empty();
  }
}
