package io.github.camundabolna.simulator.journal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Records the requests to an API: counts all of them, and keeps the latest. Thread-safe. */
public final class RequestLog {
  /** So that a long load test does not fill the memory. */
  private static final int MAX_REQUESTS = 10_000;

  private final Deque<RecordedRequest> recentRequests = new ArrayDeque<>();
  private final Map<String, LongAdder> requestCounts = new ConcurrentHashMap<>();
  private final LongAdder limited = new LongAdder();

  /** Records a request. */
  public void received(RecordedRequest request) {
    requestCounts.computeIfAbsent(request.endpoint(), endpoint -> new LongAdder()).increment();
    synchronized (recentRequests) {
      if (recentRequests.size() == MAX_REQUESTS) {
        recentRequests.removeFirst();
      }
      recentRequests.addLast(request);
    }
  }

  /** Records that a request was beyond the rate limit. */
  public void limited() {
    limited.increment();
  }

  /** Returns how many requests were beyond the rate limit. */
  public long limitedCount() {
    return limited.sum();
  }

  /** Returns the number of requests to each endpoint, by method and path template. */
  public Map<String, Long> counts() {
    Map<String, Long> counts = new TreeMap<>();
    requestCounts.forEach((endpoint, count) -> counts.put(endpoint, count.sum()));
    return counts;
  }

  /** Returns the latest requests, in order. */
  public List<RecordedRequest> requests() {
    synchronized (recentRequests) {
      return List.copyOf(recentRequests);
    }
  }
}
