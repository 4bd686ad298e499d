package io.github.camundabolna.testing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** A fake CallingBox that keeps calls, lists them newest first, and gives planned responses. */
public final class FakeCallingBox extends FakeApiServer {

  public static final String AGENT = "0a1b2c3d-0000-4000-8000-00000000000a";
  public static final String NUMBER = "+14155550123";

  private static final String PLACE = "place";
  private static final String PLACED = "placed";
  private static final String LIST = "list";
  private static final String READ = "read";
  private static final String CALLS = "/v1/calls";

  private final TestClock clock;
  private final List<ObjectNode> calls = new CopyOnWriteArrayList<>();
  private final List<Runnable> beforePlacing = new CopyOnWriteArrayList<>();
  private final List<Consumer<ObjectNode>> onPlaced = new CopyOnWriteArrayList<>();
  private final List<Runnable> onListing = new CopyOnWriteArrayList<>();
  private final AtomicInteger placed = new AtomicInteger();
  private volatile UnaryOperator<ObjectNode> rowFormat = UnaryOperator.identity();
  private volatile Duration listingDelay = Duration.ZERO;

  public FakeCallingBox(TestClock clock) {
    this.clock = clock;
  }

  /** Adds a call that an element instance placed. */
  public ObjectNode withCall(String id, long elementInstanceKey, Instant createdAt) {
    return withCall(
        id,
        createdAt,
        "'metadata': {'camunda_element_instance_key': '" + elementInstanceKey + "'}");
  }

  /** Adds a call with these fields; single quotes will do. */
  public ObjectNode withCall(String id, Instant createdAt, String fields) {
    ObjectNode call =
        (ObjectNode)
            TestJson.of("{'status': 'queued', 'to_number': '" + NUMBER + "', " + fields + "}");
    call.put("id", id).put("created_at", createdAt.toString());
    calls.add(call);
    return call;
  }

  /** Plans responses to the next POST requests, which place no call. */
  public FakeCallingBox rejectCalls(MockResponse... answers) {
    plan(PLACE, answers);
    return this;
  }

  /** Plans responses to the next POST requests, which do place a call. */
  public FakeCallingBox respondAfterPlacing(MockResponse... answers) {
    plan(PLACED, answers);
    return this;
  }

  public FakeCallingBox failListing(MockResponse... answers) {
    plan(LIST, answers);
    return this;
  }

  /** Plans responses to the next reads of a call or a transcript. */
  public FakeCallingBox respondToReads(MockResponse... answers) {
    plan(READ, answers);
    return this;
  }

  /** Between a POST and its call. */
  public void beforePlacing(Runnable action) {
    beforePlacing.add(action);
  }

  /** Between a call and the answer to its POST. */
  public void onPlaced(Consumer<ObjectNode> action) {
    onPlaced.add(action);
  }

  public void onListing(Runnable action) {
    onListing.add(action);
  }

  /** Changes each row of the list, but not a call that is read. */
  public void withRowFormat(UnaryOperator<ObjectNode> format) {
    rowFormat = format;
  }

  /** Keeps a new call out of the list for the given time. */
  public void withListingDelay(Duration lag) {
    listingDelay = lag;
  }

  public List<ObjectNode> calls() {
    return calls;
  }

  public long postCount() {
    return count("POST " + CALLS + " ");
  }

  public long listCount() {
    return count("GET " + CALLS + " ");
  }

  public long readCount() {
    return count("GET " + CALLS + "/");
  }

  /** Returns the body of the last POST request. */
  public ObjectNode sent() {
    RecordedRequest last =
        requests().stream()
            .filter(request -> request.getMethod().equals("POST"))
            .reduce((earlier, later) -> later)
            .orElseThrow();
    return (ObjectNode) TestJson.of(last.getBody().utf8());
  }

  @Override
  MockResponse answer(RecordedRequest request) {
    String path = request.getUrl().encodedPath();
    if (!path.equals(CALLS)) {
      return plannedOr(READ, () -> read(path));
    }
    if (request.getMethod().equals("POST")) {
      return plannedOr(PLACE, () -> place(request));
    }
    onListing.forEach(Runnable::run);
    return plannedOr(LIST, this::list);
  }

  private MockResponse place(RecordedRequest request) {
    beforePlacing.forEach(Runnable::run);
    ObjectNode call = add((ObjectNode) TestJson.of(request.getBody().utf8()));
    onPlaced.forEach(action -> action.accept(call));
    return plannedOr(PLACED, () -> TestResponses.json(201, call.toString()));
  }

  /** One after the other: the first that is numbered is the oldest. */
  private synchronized ObjectNode add(ObjectNode body) {
    ObjectNode call =
        withCall("placed-" + placed.incrementAndGet(), clock.instant(), "'result_status': null");
    call.put("to_number", body.path("to").asText());
    call.set("metadata", body.path("metadata"));
    return call;
  }

  private MockResponse read(String path) {
    return calls.stream()
        .filter(call -> path.equals(CALLS + "/" + call.path("id").asText()))
        .map(call -> TestResponses.json(200, call.toString()))
        .findFirst()
        .orElseGet(() -> TestResponses.json(404, "{\"error\":\"not found\"}"));
  }

  private MockResponse list() {
    Instant listed = clock.instant().minus(listingDelay);
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    calls.stream()
        .filter(call -> listingDelay.isZero() || createdAt(call).isBefore(listed))
        .sorted(Comparator.comparing(FakeCallingBox::createdAt).reversed())
        .forEach(call -> rows.add(rowFormat.apply(call.deepCopy())));
    return TestResponses.json(200, rows.toString());
  }

  private static Instant createdAt(ObjectNode call) {
    return Instant.parse(call.path("created_at").asText());
  }
}
