package io.github.camundabolna.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** Serves a fake API on a free port, records its requests, and gives planned responses first. */
public abstract class FakeApiServer extends Dispatcher implements AutoCloseable {
  private final MockWebServer server = new MockWebServer();
  private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
  private final Map<String, Queue<MockResponse>> planned = new ConcurrentHashMap<>();
  private volatile Optional<MockResponse> fixedResponse = Optional.empty();

  FakeApiServer() {
    server.setDispatcher(this);
    server.setServerSocketFactory(new NoDelaySocketFactory());
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the regular response to a request. */
  abstract MockResponse answer(RecordedRequest request);

  /** Plans responses to the next requests for an operation, one each. */
  final void plan(String operation, MockResponse... responses) {
    planned
        .computeIfAbsent(operation, name -> new ConcurrentLinkedQueue<>())
        .addAll(List.of(responses));
  }

  /** Returns the next planned response of an operation, or the regular one. */
  final MockResponse plannedOr(String operation, Supplier<MockResponse> regular) {
    Queue<MockResponse> queue = planned.get(operation);
    MockResponse next = queue == null ? null : queue.poll();
    return next == null ? regular.get() : next;
  }

  /** Answers every request with the same response until {@link #respondNormally()}. */
  public final void respondAlways(MockResponse response) {
    fixedResponse = Optional.of(response);
  }

  public final void respondNormally() {
    fixedResponse = Optional.empty();
  }

  public final URI uri() {
    return URI.create("http://localhost:" + server.getPort());
  }

  public final List<RecordedRequest> requests() {
    return requests;
  }

  public final int requestCount() {
    return requests.size();
  }

  /** Counts the requests whose request line starts like this, such as {@code POST /call}. */
  public final long count(String start) {
    return requests.stream().filter(one -> one.getRequestLine().startsWith(start)).count();
  }

  @Override
  public final MockResponse dispatch(RecordedRequest request) {
    requests.add(request);
    received();
    return fixedResponse.orElseGet(() -> answer(request));
  }

  /** Runs between a request and its response. */
  void received() {}

  /** Stops the server, which is unreachable from then on. */
  @Override
  public final void close() {
    server.close();
  }
}
