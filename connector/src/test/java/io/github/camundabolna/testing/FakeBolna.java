package io.github.camundabolna.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;

/** A fake Bolna that keeps calls, lists them in pages, and gives planned responses. */
public final class FakeBolna extends FakeApiServer {

  public static final String AGENT = "0a1b2c3d-0000-4000-8000-00000000000a";

  private static final String PLACE = "place";
  private static final String PLACED = "placed";
  private static final String LIST = "list";
  private static final String READ = "read";
  private static final String STOP = "stop";
  private static final String ACCOUNT = "account";
  private static final String RECORDING = "recording";

  public final FakeAgents agents = new FakeAgents();
  public final FakeBolnaHooks hooks = new FakeBolnaHooks();
  private final TestClock clock;
  private final List<FakeCall> calls = new CopyOnWriteArrayList<>();
  private final AtomicInteger placed = new AtomicInteger();
  private final Map<String, MockResponse> listFailures = new ConcurrentHashMap<>();
  private volatile Function<FakeExecutionPage, String> pageFormat = FakeExecutionPage::json;
  private volatile Duration listingDelay = Duration.ZERO;
  private volatile String account = "{\"id\":\"me\"}";

  public FakeBolna(TestClock clock) {
    this.clock = clock;
  }

  /** Adds calls to what Bolna keeps. */
  public FakeBolna withCalls(FakeCall... known) {
    calls.addAll(List.of(known));
    return this;
  }

  /** Plans responses to the next POST requests, which place no call. */
  public FakeBolna rejectCalls(MockResponse... answers) {
    plan(PLACE, answers);
    return this;
  }

  /** Plans responses to the next POST requests, which do place a call. */
  public FakeBolna respondAfterPlacing(MockResponse... answers) {
    plan(PLACED, answers);
    return this;
  }

  /** Sets the balance in cents, and the calls in progress. */
  public FakeBolna withAccount(String wallet, int callsInProgress) {
    account =
        "{\"id\":\"me\",\"wallet\":%s,\"concurrency\":{\"max\":10,\"current\":%d}}"
            .formatted(wallet, callsInProgress);
    return this;
  }

  public FakeBolna failAccount(MockResponse... answers) {
    plan(ACCOUNT, answers);
    return this;
  }

  public FakeBolna failListing(MockResponse... answers) {
    plan(LIST, answers);
    return this;
  }

  /** Plans the response to every listing of an agent. */
  public void failListingOf(String agent, MockResponse answer) {
    listFailures.put(agent, answer);
  }

  /** Plans the same response to the immediate retries, too. */
  public FakeBolna failListingAndRetries(MockResponse answer) {
    return failListing(answer, answer, answer);
  }

  /** Plans the same response to the immediate retries, too. */
  public FakeBolna failReadingAndRetries(MockResponse answer) {
    return failReading(answer, answer, answer);
  }

  public FakeBolna failReading(MockResponse... answers) {
    plan(READ, answers);
    return this;
  }

  public FakeBolna failStopping(MockResponse... answers) {
    plan(STOP, answers);
    return this;
  }

  /** Plans responses to the next requests for a recording, which else leads to nothing. */
  public FakeBolna withRecording(MockResponse... answers) {
    plan(RECORDING, answers);
    return this;
  }

  /** Replaces the call with the same id. */
  public void replaceCall(FakeCall changed) {
    calls.replaceAll(call -> call.id().equals(changed.id()) ? changed : call);
  }

  public void setStatus(String id, String status) {
    calls.replaceAll(call -> call.id().equals(id) ? call.withStatus(status) : call);
  }

  public FakeBolna withPageFormat(Function<FakeExecutionPage, String> pages) {
    pageFormat = pages;
    return this;
  }

  /** Keeps a new call out of lists for the given time. */
  public FakeBolna withListingDelay(Duration lag) {
    listingDelay = lag;
    return this;
  }

  public List<FakeCall> calls() {
    return calls;
  }

  public long postCount() {
    return count("POST /call ");
  }

  public long listCount() {
    return requests().stream()
        .filter(one -> one.getUrl().encodedPath().endsWith("/executions"))
        .count();
  }

  public long readCount() {
    return count("GET /executions/");
  }

  public long readCountOf(String id) {
    return count("GET /executions/" + id + " ");
  }

  @Override
  void received() {
    hooks.request();
  }

  @Override
  MockResponse answer(RecordedRequest request) {
    List<String> path = request.getUrl().pathSegments();
    if (request.getMethod().equals("POST") && path.equals(List.of("call"))) {
      return plannedOr(PLACE, () -> place(request));
    }
    if (path.get(0).equals("call")) {
      return plannedOr(STOP, () -> stop(path.get(1)));
    }
    if (path.get(0).equals("executions")) {
      return plannedOr(READ, () -> read(path.get(1)));
    }
    if (path.get(0).equals("recordings")) {
      return plannedOr(RECORDING, () -> TestResponses.json(404, "{\"message\":\"nothing here\"}"));
    }
    if (path.equals(List.of("user", "me"))) {
      return plannedOr(ACCOUNT, () -> TestResponses.json(200, account));
    }
    return FakeAgents.handles(request) ? agents.answer(request) : listFor(request.getUrl());
  }

  private MockResponse place(RecordedRequest request) {
    hooks.beforePlacing();
    FakeCall call = add(TestJson.of(request.getBody().utf8()));
    hooks.placed(call);
    return plannedOr(PLACED, () -> TestResponses.json(200, call.answer()));
  }

  /** One after the other: the first that is numbered is the oldest. */
  private synchronized FakeCall add(JsonNode body) {
    FakeCall call = FakeCall.placed("placed-" + placed.incrementAndGet(), body, clock.instant());
    calls.add(call);
    return call;
  }

  private MockResponse stop(String id) {
    if (calls.stream().noneMatch(call -> call.id().equals(id) && call.status().equals("queued"))) {
      return TestResponses.json(404, "{\"message\":\"the call is not queued\"}");
    }
    setStatus(id, "stopped");
    return TestResponses.json(200, "{\"status\":\"stopped\",\"execution_id\":\"" + id + "\"}");
  }

  private MockResponse read(String id) {
    hooks.reading();
    return calls.stream()
        .filter(call -> call.id().equals(id))
        .map(call -> TestResponses.json(200, call.body()))
        .findFirst()
        .orElseGet(() -> TestResponses.json(404, "{\"message\":\"no such execution\"}"));
  }

  private MockResponse listFor(HttpUrl url) {
    hooks.listing();
    String agent = url.pathSegments().get(2);
    MockResponse refusal = listFailures.get(agent);
    return refusal != null ? refusal : plannedOr(LIST, () -> list(url, agent));
  }

  private MockResponse list(HttpUrl url, String agent) {
    if (FakeExecutionPage.isTooWide(url)) {
      return TestResponses.json(400, "{\"message\":\"range must be at most 7 days\"}");
    }
    Instant listed = clock.instant().minus(listingDelay);
    List<FakeCall> shown =
        calls.stream()
            .filter(call -> listingDelay.isZero() || call.createdAt().isBefore(listed))
            .filter(call -> call.agent().orElse(agent).equals(agent))
            .toList();
    return TestResponses.json(200, pageFormat.apply(FakeExecutionPage.of(url, shown)));
  }
}
