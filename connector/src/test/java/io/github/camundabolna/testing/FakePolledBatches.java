package io.github.camundabolna.testing;

import io.github.camundabolna.bolna.client.batch.BatchClient;
import io.github.camundabolna.http.ApiKey;
import io.github.camundabolna.http.HttpSettings;
import io.github.camundabolna.http.VendorHttp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
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
import mockwebserver3.SocketEffect;

/** A Bolna that has batches, lists their executions, and fails when told to. */
public final class FakePolledBatches extends Dispatcher implements AutoCloseable {

  private static final MockResponse NO_SUCH_BATCH =
      TestResponses.json(404, "{\"message\":\"Batch not found\"}");

  private final MockWebServer server = new MockWebServer();
  private final Map<String, String> batches = new ConcurrentHashMap<>();
  private final Map<String, Supplier<MockResponse>> executions = new ConcurrentHashMap<>();
  private final Queue<MockResponse> insteadOfBatch = new ConcurrentLinkedQueue<>();
  private final Queue<MockResponse> insteadOfList = new ConcurrentLinkedQueue<>();
  private volatile Optional<MockResponse> everything = Optional.empty();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  public FakePolledBatches() {
    server.setDispatcher(this);
    server.setServerSocketFactory(new NoDelaySocketFactory());
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public HttpSettings settings() {
    URI here = URI.create("http://localhost:" + server.getPort());
    Duration patience = Duration.ofSeconds(30);
    return TestHttpSettings.to(here, patience, 16 << 20);
  }

  public BatchClient client() {
    return new BatchClient(new VendorHttp(settings(), Clock.systemUTC()), new ApiKey(TestJob.KEY));
  }

  /** The batch as Bolna answers; single quotes will do. */
  public FakePolledBatches batch(String id, String fields) {
    batches.put(id, TestJson.of("{'batch_id': '" + id + "', " + fields + "}").toString());
    return this;
  }

  public FakePolledBatches without(String id) {
    batches.remove(id);
    return this;
  }

  /** The executions of a batch; single quotes will do. */
  public FakePolledBatches executions(String id, String... rows) {
    String list = TestJson.of("[" + String.join(",", rows) + "]").toString();
    return executions(id, () -> TestResponses.json(200, list));
  }

  public FakePolledBatches executions(String id, Supplier<MockResponse> list) {
    executions.put(id, list);
    return this;
  }

  /** The next requests for a batch are answered like this. */
  public FakePolledBatches failing(MockResponse... answers) {
    insteadOfBatch.addAll(List.of(answers));
    return this;
  }

  /** The next requests for a list of executions are answered like this. */
  public FakePolledBatches listingFails(MockResponse... answers) {
    insteadOfList.addAll(List.of(answers));
    return this;
  }

  public static MockResponse refusedConnection() {
    return new MockResponse.Builder().onRequestStart(new SocketEffect.CloseSocket()).build();
  }

  public List<String> requests() {
    return requests;
  }

  /** Whatever is asked for is answered like this; empty for the usual answers. */
  public void answeringEverything(Optional<MockResponse> answer) {
    everything = answer;
  }

  public long looks() {
    return requests.stream().filter(path -> path.matches("/batches/[^/]+")).count();
  }

  public long listings() {
    return requests.stream().filter(path -> path.endsWith("/executions")).count();
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    List<String> path = request.getUrl().pathSegments();
    requests.add(request.getUrl().encodedPath());
    if (everything.isPresent()) {
      return everything.get();
    }
    if (path.equals(List.of("user", "me"))) {
      return TestResponses.json(200, "{\"id\":\"me\"}");
    }
    return path.size() == 2 ? batch(path.get(1)) : list(path.get(1));
  }

  private MockResponse batch(String id) {
    MockResponse instead = insteadOfBatch.poll();
    if (instead != null) {
      return instead;
    }
    return batches.containsKey(id) ? TestResponses.json(200, batches.get(id)) : NO_SUCH_BATCH;
  }

  private MockResponse list(String id) {
    MockResponse instead = insteadOfList.poll();
    return instead == null ? executions.getOrDefault(id, () -> NO_SUCH_BATCH).get() : instead;
  }

  /** No longer reachable from then on. */
  @Override
  public void close() {
    server.close();
  }
}
