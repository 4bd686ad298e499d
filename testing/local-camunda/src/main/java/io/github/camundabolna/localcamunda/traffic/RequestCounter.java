package io.github.camundabolna.localcamunda.traffic;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts requests by name. Thread-safe. */
public final class RequestCounter {

  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

  /** Counts a request with this name, which must not contain a key. */
  public void received(String name) {
    counts.computeIfAbsent(name, each -> new LongAdder()).increment();
  }

  /** Returns the number of requests so far, by name. */
  public Map<String, Long> counts() {
    Map<String, Long> sums = new TreeMap<>();
    counts.forEach((name, count) -> sums.put(name, count.sum()));
    return sums;
  }
}
