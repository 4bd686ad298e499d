package io.github.camundabolna.testing;

import io.github.camundabolna.bolna.client.batch.BatchClient;
import io.github.camundabolna.http.ApiKey;
import io.github.camundabolna.http.HttpSettings;
import io.github.camundabolna.http.VendorHttp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/** A fake Bolna whose batches a test writes in full, with planned responses. */
public final class FakePolledBatches extends FakeApiServer {

  private static final String BATCH = "batch";
  private static final String LIST = "list";
  private static final MockResponse NO_SUCH_BATCH =
      TestResponses.json(404, "{\"message\":\"Batch not found\"}");

  private final Map<String, String> batches = new ConcurrentHashMap<>();
  private final Map<String, Supplier<MockResponse>> executions = new ConcurrentHashMap<>();

  public HttpSettings settings() {
    Duration patience = Duration.ofSeconds(30);
    return TestHttpSettings.to(uri(), patience, 16 << 20);
  }

  public BatchClient client() {
    return new BatchClient(new VendorHttp(settings(), Clock.systemUTC()), new ApiKey(TestJob.KEY));
  }

  /** Sets a batch, in JSON that may have single quotes. */
  public FakePolledBatches batch(String id, String fields) {
    batches.put(id, TestJson.of("{'batch_id': '" + id + "', " + fields + "}").toString());
    return this;
  }

  public FakePolledBatches remove(String id) {
    batches.remove(id);
    return this;
  }

  /** Sets the executions of a batch, in JSON that may have single quotes. */
  public FakePolledBatches executions(String id, String... rows) {
    String list = TestJson.of("[" + String.join(",", rows) + "]").toString();
    return executions(id, () -> TestResponses.json(200, list));
  }

  public FakePolledBatches executions(String id, Supplier<MockResponse> list) {
    executions.put(id, list);
    return this;
  }

  /** Plans responses to the next reads of a batch. */
  public FakePolledBatches failReading(MockResponse... answers) {
    plan(BATCH, answers);
    return this;
  }

  /** Plans responses to the next listings of executions. */
  public FakePolledBatches failListing(MockResponse... answers) {
    plan(LIST, answers);
    return this;
  }

  public static MockResponse refusedConnection() {
    return new MockResponse.Builder().onRequestStart(new SocketEffect.CloseSocket()).build();
  }

  public long readCount() {
    return count(path -> path.matches("/batches/[^/]+"));
  }

  public long listCount() {
    return count(path -> path.endsWith("/executions"));
  }

  private long count(Predicate<String> path) {
    return requests().stream().map(one -> one.getUrl().encodedPath()).filter(path).count();
  }

  @Override
  MockResponse answer(RecordedRequest request) {
    List<String> path = request.getUrl().pathSegments();
    if (path.equals(List.of("user", "me"))) {
      return TestResponses.json(200, "{\"id\":\"me\"}");
    }
    String id = path.get(path.indexOf("batches") + 1);
    return path.equals(List.of("batches", id))
        ? plannedOr(BATCH, () -> batch(id))
        : plannedOr(LIST, () -> executions.getOrDefault(id, () -> NO_SUCH_BATCH).get());
  }

  private MockResponse batch(String id) {
    return batches.containsKey(id) ? TestResponses.json(200, batches.get(id)) : NO_SUCH_BATCH;
  }
}
