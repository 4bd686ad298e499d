package io.github.camundabolna.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;

/** A fake Bolna with one agent that made very many calls, evenly spread over a period. */
public final class BusyAgentServer extends FakeApiServer {

  private static final int PAGE = 50;

  private final Instant newest;
  private final Duration apart;
  private final String[] statuses;
  private String lastQuery = "";
  private int[] lastFound = {};
  private final AtomicInteger longestList = new AtomicInteger();
  private final AtomicInteger pageCount = new AtomicInteger();

  /**
   * @param newest when call 0 was created; call 1 is older than that, and so on
   */
  public BusyAgentServer(int calls, Instant newest, Duration within) {
    this.newest = newest;
    this.apart = within.dividedBy(calls);
    this.statuses = new String[calls];
    Arrays.fill(statuses, "completed");
  }

  public static String id(int call) {
    return "busy-" + call;
  }

  /** Sets the status of this call and of all older ones. */
  public synchronized void setStatusFrom(int call, String status) {
    Arrays.fill(statuses, call, statuses.length, status);
    lastQuery = "";
  }

  /** Returns the size of the longest list that was read to its end. */
  public int longestList() {
    return longestList.get();
  }

  /** Returns how many pages of lists without a status filter were read. */
  public int pageCount() {
    return pageCount.get();
  }

  @Override
  MockResponse answer(RecordedRequest request) {
    List<String> path = request.getUrl().pathSegments();
    return path.get(0).equals("executions")
        ? TestResponses.json(200, row(Integer.parseInt(path.get(1).substring(id(0).length() - 1))))
        : list(request.getUrl());
  }

  private synchronized MockResponse list(HttpUrl url) {
    if (url.queryParameter("status") == null) {
      pageCount.incrementAndGet();
    }
    int page = Integer.parseInt(url.queryParameter("page_number"));
    int[] found = found(url);
    boolean more = page * PAGE < found.length;
    if (!more) {
      longestList.accumulateAndGet(found.length, Math::max);
    }
    String rows =
        Arrays.stream(found)
            .skip((page - 1L) * PAGE)
            .limit(PAGE)
            .mapToObj(this::row)
            .collect(Collectors.joining(","));
    return TestResponses.json(
        200, "{\"data\":[%s],\"total\":%d,\"has_more\":%s}".formatted(rows, found.length, more));
  }

  private int[] found(HttpUrl url) {
    Instant from = Instant.parse(url.queryParameter("from"));
    Instant to = Instant.parse(url.queryParameter("to"));
    String status = url.queryParameter("status");
    String query = from + " " + to + " " + status;
    if (!query.equals(lastQuery)) {
      lastFound = found(from, to, status);
      lastQuery = query;
    }
    return lastFound;
  }

  private int[] found(Instant from, Instant to, String status) {
    return IntStream.range(0, statuses.length)
        .filter(call -> status == null || status.equals(statuses[call]))
        .filter(call -> !createdAt(call).isBefore(from) && !createdAt(call).isAfter(to))
        .toArray();
  }

  public Instant createdAt(int call) {
    return newest.minus(apart.multipliedBy(call));
  }

  private String row(int call) {
    return "{\"id\":\"%s\",\"status\":\"%s\",\"created_at\":\"%s\"}"
        .formatted(id(call), statuses[call], createdAt(call));
  }
}
