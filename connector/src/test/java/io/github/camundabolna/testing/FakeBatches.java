package io.github.camundabolna.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** A fake Bolna that keeps batches and gives planned responses. */
public final class FakeBatches extends FakeApiServer {

  public static final String AGENT = "0a1b2c3d-0000-4000-8000-00000000000a";

  private static final Pattern PART =
      Pattern.compile(
          "name=\"(\\w+)\"(?:; filename=\"([^\"]+)\")?.*?\r\n\r\n(.*?)\r\n--", Pattern.DOTALL);

  private final TestClock clock;
  private final Map<String, FakeBatch> batches = new ConcurrentHashMap<>();
  private final AtomicInteger createdCount = new AtomicInteger();
  private final Map<String, MockResponse> responsesAfterEffect = new ConcurrentHashMap<>();
  private volatile Optional<Duration> listingDelay = Optional.of(Duration.ZERO);
  private volatile Runnable createHook = () -> {};
  private volatile Runnable listHook = () -> {};
  private volatile String executions = "[]";

  /** A batch, with the parts of the form that created it and the start times that were set. */
  public record FakeBatch(
      String id, String status, Map<String, String> form, Instant createdAt, List<String> times) {

    String json() {
      String time =
          times.isEmpty()
              ? "null"
              : "\"" + BatchStartSlot.after(times.get(times.size() - 1)) + "\"";
      return "{\"batch_id\":\"%s\",\"status\":\"%s\",\"file_name\":\"%s\",\"created_at\":\"%s\",\"scheduled_at\":%s}"
          .formatted(id, status, form.get("fileName"), createdAt, time);
    }
  }

  public FakeBatches(TestClock clock) {
    this.clock = clock;
  }

  /** Plans responses to the next requests such as {@code POST /batches}, which have no effect. */
  public FakeBatches respondInstead(String request, MockResponse... answers) {
    plan(request, answers);
    return this;
  }

  /** Plans the response to the next such request, which does have its effect. */
  public FakeBatches respondAfterEffect(String request, MockResponse answer) {
    responsesAfterEffect.put(request, answer);
    return this;
  }

  /** Sets the calls of every batch, as JSON. */
  public void setExecutions(String json) {
    executions = json;
  }

  /** Runs an action between a create request and its batch. */
  public void onCreate(Runnable event) {
    createHook = event;
  }

  /** Runs an action while Bolna lists batches. */
  public void onList(Runnable event) {
    listHook = event;
  }

  /** Keeps all batches out of lists. */
  public FakeBatches listNothing() {
    listingDelay = Optional.empty();
    return this;
  }

  /** Keeps a new batch out of lists for the given time. */
  public void setListingDelay(Duration lag) {
    listingDelay = Optional.of(lag);
  }

  public void put(FakeBatch batch) {
    batches.put(batch.id(), batch);
  }

  public List<FakeBatch> batches() {
    return batches.values().stream().sorted(Comparator.comparing(FakeBatch::id)).toList();
  }

  @Override
  MockResponse answer(RecordedRequest request) {
    String name = name(request);
    return plannedOr(name, () -> afterEffect(name, effect(request)));
  }

  private MockResponse afterEffect(String name, MockResponse answer) {
    return Optional.ofNullable(responsesAfterEffect.remove(name)).orElse(answer);
  }

  /** Method and path, with {@code *} for ids. */
  private static String name(RecordedRequest request) {
    return request.getMethod()
        + " "
        + request.getUrl().encodedPath().replaceAll("/[0-9a-f-]{32,36}", "/*");
  }

  private MockResponse effect(RecordedRequest request) {
    List<String> path = request.getUrl().pathSegments();
    return switch (name(request)) {
      case "POST /batches" -> create(form(request));
      case "GET /batches/*/all" -> list();
      case "POST /batches/*/schedule" -> schedule(path.get(1), form(request).get("scheduled_at"));
      case "POST /batches/*/stop" -> stop(path.get(1));
      case "GET /v2/batches/*/executions" ->
          TestResponses.json(200, "{\"data\":%s,\"has_more\":false}".formatted(executions));
      case "GET /batches/*" -> get(path.get(1));
      case "DELETE /batches/*" -> delete(path.get(1));
      default -> TestResponses.json(404, "{\"message\":\"no such path\"}");
    };
  }

  private static Map<String, String> form(RecordedRequest request) {
    Map<String, String> form = new ConcurrentHashMap<>();
    Matcher part = PART.matcher(request.getBody().utf8());
    while (part.find()) {
      Optional.ofNullable(part.group(2)).ifPresent(name -> form.put("fileName", name));
      form.merge(part.group(1), part.group(3), (a, b) -> a + "," + b);
    }
    return form;
  }

  private MockResponse create(Map<String, String> form) {
    createHook.run();
    return TestResponses.json(201, "{\"batch_id\":\"" + add(form) + "\",\"state\":\"created\"}");
  }

  /** One after the other: the first that is numbered is the oldest. */
  private synchronized String add(Map<String, String> form) {
    String id = "%032x".formatted(createdCount.incrementAndGet());
    put(new FakeBatch(id, "created", form, clock.instant(), new ArrayList<>()));
    return id;
  }

  private MockResponse list() {
    listHook.run();
    Instant now = clock.instant();
    String rows =
        batches().stream()
            .filter(batch -> isListed(batch, now))
            .map(FakeBatch::json)
            .collect(Collectors.joining(","));
    return TestResponses.json(200, "[" + rows + "]");
  }

  private boolean isListed(FakeBatch batch, Instant now) {
    return listingDelay
        .filter(lag -> lag.isZero() || batch.createdAt().plus(lag).isBefore(now))
        .isPresent();
  }

  private MockResponse get(String id) {
    return Optional.ofNullable(batches.get(id))
        .map(batch -> TestResponses.json(200, batch.json()))
        .orElseGet(FakeBatches::unknown);
  }

  private static MockResponse unknown() {
    return TestResponses.json(404, "{\"message\":\"no such batch\"}");
  }

  private MockResponse schedule(String id, String time) {
    FakeBatch batch = batches.get(id);
    if (!List.of("created", "scheduled").contains(batch.status())) {
      return TestResponses.json(400, "{\"message\":\"Batch cannot be scheduled\"}");
    }
    batch.times().add(time);
    setStatus(id, "scheduled");
    return TestResponses.json(
        200,
        "{\"message\":\"success\",\"state\":\"scheduled at " + BatchStartSlot.after(time) + "\"}");
  }

  /** Sets the status of a batch. */
  public void setStatus(String id, String status) {
    batches.computeIfPresent(
        id, (same, one) -> new FakeBatch(id, status, one.form(), one.createdAt(), one.times()));
  }

  private MockResponse stop(String id) {
    Optional<FakeBatch> batch = Optional.ofNullable(batches.get(id));
    if (batch.filter(one -> List.of("queued", "running").contains(one.status())).isEmpty()) {
      return TestResponses.json(404, "{\"message\":\"Batch is not queued or running\"}");
    }
    setStatus(id, "stopped");
    return TestResponses.json(200, "{\"message\":\"success\",\"state\":\"stopped\"}");
  }

  /** Deletes a batch, as a person can in the dashboard. */
  public MockResponse delete(String id) {
    return batches.remove(id) == null
        ? unknown()
        : TestResponses.json(200, "{\"message\":\"success\",\"state\":\"deleted\"}");
  }
}
