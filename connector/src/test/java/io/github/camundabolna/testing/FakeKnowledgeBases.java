package io.github.camundabolna.testing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** A fake Bolna that keeps knowledge bases and gives planned responses. */
public final class FakeKnowledgeBases extends FakeApiServer {

  private static final Pattern PART =
      Pattern.compile(
          "name=\"(\\w+)\"(?:; filename=\"([^\"]+)\")?.*?\r\n\r\n(.*?)\r\n--", Pattern.DOTALL);

  private final TestClock clock;
  private final Map<String, FakeKnowledgeBase> bases = new ConcurrentSkipListMap<>();
  private final Map<String, MockResponse> responsesAfterEffect = new ConcurrentHashMap<>();

  /** A knowledge base with the texts of the form that created it. */
  public record FakeKnowledgeBase(
      String id, String status, Map<String, String> form, Instant createdAt) {

    public String fileName() {
      return form.getOrDefault("fileName", form.get("url"));
    }

    String json() {
      return """
      {"rag_id":"%s","file_name":"%s","status":"%s","created_at":"%s","vector_id":"v-%s",\
      "chunk_size":%s,"language_support":%s}\
      """
          .formatted(
              id,
              fileName(),
              status,
              createdAt,
              id,
              form.getOrDefault("chunk_size", "512"),
              Optional.ofNullable(form.get("language_support"))
                  .map(language -> '"' + language + '"')
                  .orElse("null"));
    }
  }

  public FakeKnowledgeBases(TestClock clock) {
    this.clock = clock;
  }

  /** Plans responses to the next requests such as {@code POST /knowledgebase}, without effect. */
  public void respondInstead(String request, MockResponse... answers) {
    plan(request, answers);
  }

  /** Plans the response to the next such request, which does have its effect. */
  public void respondAfterEffect(String request, MockResponse answer) {
    responsesAfterEffect.put(request, answer);
  }

  public FakeKnowledgeBase put(FakeKnowledgeBase base) {
    bases.put(base.id(), base);
    return base;
  }

  public List<FakeKnowledgeBase> all() {
    return List.copyOf(bases.values());
  }

  public void setStatus(String id, String status) {
    bases.computeIfPresent(
        id, (same, base) -> new FakeKnowledgeBase(id, status, base.form(), base.createdAt()));
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
      case "POST /knowledgebase" -> create(request);
      case "GET /knowledgebase/all" -> list();
      case "GET /knowledgebase/*" -> get(path.get(1));
      case "DELETE /knowledgebase/*" -> delete(path.get(1));
      default -> TestResponses.json(404, "{\"message\":\"no such path\"}");
    };
  }

  private synchronized MockResponse create(RecordedRequest request) {
    Map<String, String> form = new ConcurrentHashMap<>();
    Matcher part = PART.matcher(request.getBody().utf8());
    while (part.find()) {
      Optional.ofNullable(part.group(2)).ifPresent(name -> form.put("fileName", name));
      form.put(part.group(1), part.group(3));
    }
    String id = "%032x".formatted(bases.size() + 1);
    return TestResponses.json(
        200, put(new FakeKnowledgeBase(id, "processing", form, clock.instant())).json());
  }

  private MockResponse list() {
    String rows =
        bases.values().stream().map(FakeKnowledgeBase::json).collect(Collectors.joining(","));
    return TestResponses.json(200, "[" + rows + "]");
  }

  private MockResponse get(String id) {
    return Optional.ofNullable(bases.get(id))
        .map(base -> TestResponses.json(200, base.json()))
        .orElseGet(FakeKnowledgeBases::unknown);
  }

  private MockResponse delete(String id) {
    return bases.remove(id) == null
        ? unknown()
        : TestResponses.json(200, "{\"message\":\"success\",\"state\":\"deleted\"}");
  }

  private static MockResponse unknown() {
    return TestResponses.json(400, "{\"error\":1001,\"message\":\"Knowledgebase not found\"}");
  }
}
