package io.github.camundabolna.simulator.journal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Keeps the latest requests, so that a long load run does not fill the memory. */
final class RecentRequests {
  private static final int KEPT = 10_000;
  private final Deque<RecordedRequest> requests = new ArrayDeque<>();

  synchronized void add(RecordedRequest request) {
    if (requests.size() == KEPT) {
      requests.removeFirst();
    }
    requests.addLast(request);
  }

  synchronized List<RecordedRequest> all() {
    return List.copyOf(requests);
  }
}
