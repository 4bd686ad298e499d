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

  public final FakeAgents agents = new FakeAgents();
  public final FakeBolnaHooks at = new FakeBolnaHooks();
  private final TestClock clock;
  private final List<FakeCall> calls = new CopyOnWriteArrayList<>();
  private final AtomicInteger placed = new AtomicInteger();
  private final Map<String, MockResponse> insteadOfListsOf = new ConcurrentHashMap<>();
  private volatile Function<FakeExecutionPage, String> listing = FakeExecutionPage::json;
  private volatile Duration listedAfter = Duration.ZERO;

  public FakeBolna(TestClock clock) {
    this.clock = clock;
  }

  /** A call that Bolna knows of. */
  public FakeBolna knowing(FakeCall... known) {
    calls.addAll(List.of(known));
    return this;
  }

  /** The next POST is answered like this, and nobody is dialled. */
  public FakeBolna refusing(MockResponse... answers) {
    plan(PLACE, answers);
    return this;
  }

  /** The next POST dials, and is answered like this. */
  public FakeBolna placingButAnswering(MockResponse... answers) {
    plan(PLACED, answers);
    return this;
  }

  public FakeBolna listingFails(MockResponse... answers) {
    plan(LIST, answers);
    return this;
  }

  /** Each list of this agent is answered like this. */
  public void refusingLists(String agent, MockResponse answer) {
    insteadOfListsOf.put(agent, answer);
  }

  /** Fails also when it is asked again at once. */
  public FakeBolna listingFailsForLong(MockResponse answer) {
    return listingFails(answer, answer, answer);
  }

  /** Fails also when it is asked again at once. */
  public FakeBolna readingFailsForLong(MockResponse answer) {
    return readingFails(answer, answer, answer);
  }

  public FakeBolna readingFails(MockResponse... answers) {
    plan(READ, answers);
    return this;
  }

  public FakeBolna stoppingFails(MockResponse... answers) {
    plan(STOP, answers);
    return this;
  }

  /** What has become of a call. */
  public void becomes(FakeCall changed) {
    calls.replaceAll(call -> call.id().equals(changed.id()) ? changed : call);
  }

  public void becomes(String id, String status) {
    calls.replaceAll(call -> call.id().equals(id) ? call.in(status) : call);
  }

  public FakeBolna listingAs(Function<FakeExecutionPage, String> pages) {
    listing = pages;
    return this;
  }

  /** A call is on the list only so long after it was placed. */
  public FakeBolna listingAfter(Duration lag) {
    listedAfter = lag;
    return this;
  }

  public List<FakeCall> calls() {
    return calls;
  }

  public long posts() {
    return count("POST /call ");
  }

  public long listings() {
    return requests().stream()
        .filter(one -> one.getUrl().encodedPath().endsWith("/executions"))
        .count();
  }

  public long reads() {
    return count("GET /executions/");
  }

  public long readsOf(String id) {
    return count("GET /executions/" + id + " ");
  }

  @Override
  void received() {
    at.request();
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
    if (path.equals(List.of("user", "me"))) {
      return TestResponses.json(200, "{\"id\":\"me\"}");
    }
    return FakeAgents.arePlaceOf(request) ? agents.answer(request) : listFor(request.getUrl());
  }

  private MockResponse place(RecordedRequest request) {
    at.beforePlacing();
    FakeCall call = add(TestJson.of(request.getBody().utf8()));
    at.placed(call);
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
    becomes(id, "stopped");
    return TestResponses.json(200, "{\"status\":\"stopped\",\"execution_id\":\"" + id + "\"}");
  }

  private MockResponse read(String id) {
    at.reading();
    return calls.stream()
        .filter(call -> call.id().equals(id))
        .map(call -> TestResponses.json(200, call.body()))
        .findFirst()
        .orElseGet(() -> TestResponses.json(404, "{\"message\":\"no such execution\"}"));
  }

  private MockResponse listFor(HttpUrl url) {
    at.listing();
    String agent = url.pathSegments().get(2);
    MockResponse refusal = insteadOfListsOf.get(agent);
    return refusal != null ? refusal : plannedOr(LIST, () -> list(url, agent));
  }

  private MockResponse list(HttpUrl url, String agent) {
    if (FakeExecutionPage.isTooWide(url)) {
      return TestResponses.json(400, "{\"message\":\"range must be at most 7 days\"}");
    }
    Instant listed = clock.instant().minus(listedAfter);
    List<FakeCall> shown =
        calls.stream()
            .filter(call -> listedAfter.isZero() || call.createdAt().isBefore(listed))
            .filter(call -> call.agent().orElse(agent).equals(agent))
            .toList();
    return TestResponses.json(200, listing.apply(FakeExecutionPage.of(url, shown)));
  }
}
