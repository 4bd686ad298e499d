package io.github.camundabolna.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** A fake Bolna that keeps the dispositions of one agent and gives planned responses. */
public final class FakeDispositions extends FakeApiServer {

  private final TestClock clock;
  private final Map<String, ObjectNode> dispositions = new ConcurrentSkipListMap<>();
  private final Map<String, ObjectNode> ofOtherAgents = new ConcurrentHashMap<>();
  private final Map<String, MockResponse> responsesAfterEffect = new ConcurrentHashMap<>();
  private volatile boolean shared;

  public FakeDispositions(TestClock clock) {
    this.clock = clock;
  }

  /** Plans responses to the next requests such as {@code POST /dispositions/}, without effect. */
  public void respondInstead(String request, MockResponse... answers) {
    plan(request, answers);
  }

  /** Plans the response to the next such request, which does have its effect. */
  public void respondAfterEffect(String request, MockResponse answer) {
    responsesAfterEffect.put(request, answer);
  }

  /** Lets another agent have each disposition too, so that changes for one agent are copies. */
  public void shareAll() {
    shared = true;
  }

  public List<ObjectNode> all() {
    return List.copyOf(dispositions.values());
  }

  /** Creates a disposition, as a person can in the dashboard. */
  public synchronized String add(JsonNode fields) {
    String id =
        "%08d-0000-4000-8000-000000000000"
            .formatted(dispositions.size() + ofOtherAgents.size() + 1);
    ObjectNode disposition = JsonNodeFactory.instance.objectNode();
    fields.properties().forEach(each -> disposition.set(each.getKey(), each.getValue()));
    dispositions.put(id, disposition.put("id", id).put("created_at", clock.instant().toString()));
    return id;
  }

  @Override
  MockResponse answer(RecordedRequest request) {
    String name = name(request);
    return plannedOr(name, () -> afterEffect(name, effect(name, request)));
  }

  private MockResponse afterEffect(String name, MockResponse answer) {
    return Optional.ofNullable(responsesAfterEffect.remove(name)).orElse(answer);
  }

  /** Method and path, with {@code *} for ids. */
  private static String name(RecordedRequest request) {
    return request.getMethod()
        + " "
        + request.getUrl().encodedPath().replaceAll("/[0-9a-f-]{36}", "/*");
  }

  private MockResponse effect(String name, RecordedRequest request) {
    JsonNode body = TestJson.of(request.getBody() == null ? "" : request.getBody().utf8());
    String id = request.getUrl().pathSegments().get(1);
    return switch (name) {
      case "POST /dispositions/" -> created(add(body));
      case "POST /dispositions/bulk" -> addAll(body.path("dispositions"));
      case "GET /dispositions/" -> TestResponses.json(200, all().toString());
      case "GET /dispositions/*" -> read(id, request.getUrl().queryParameter("agent_id") != null);
      case "PUT /dispositions/*" -> update(id, body);
      case "DELETE /dispositions/*" ->
          dispositions.remove(id) == null ? unknown() : changed(200, id);
      case "POST /v2/agent/*/dispositions/test" ->
          TestResponses.json(
              200,
              "{\"extracted_data\":{\"Lead\":{\"Outcome\":{\"subjective\":\"x\",\"objective\":\"yes\"}}}}");
      default -> TestResponses.json(404, "{\"detail\":\"Not Found\"}");
    };
  }

  private MockResponse read(String id, boolean ofAgent) {
    return Optional.ofNullable(dispositions.get(id))
        .or(() -> Optional.ofNullable(ofAgent ? null : ofOtherAgents.get(id)))
        .map(found -> TestResponses.json(200, found.toString()))
        .orElseGet(FakeDispositions::unknown);
  }

  private MockResponse addAll(JsonNode all) {
    List<String> ids = new ArrayList<>();
    all.forEach(each -> ids.add('"' + add(each) + '"'));
    return TestResponses.json(201, "{\"ids\":" + ids + "}");
  }

  private MockResponse update(String id, JsonNode changes) {
    ObjectNode found = dispositions.get(id);
    if (found == null) {
      return unknown();
    }
    if (shared && changes.has("agent_id")) {
      String copy = add(found.deepCopy().setAll((ObjectNode) changes));
      ofOtherAgents.put(id, dispositions.remove(id));
      return created(copy);
    }
    found.setAll((ObjectNode) changes);
    return changed(200, id);
  }

  private static MockResponse created(String id) {
    return changed(201, id);
  }

  private static MockResponse changed(int status, String id) {
    return TestResponses.json(status, "{\"message\":\"success\",\"id\":\"" + id + "\"}");
  }

  private static MockResponse unknown() {
    return TestResponses.json(404, "{\"error\":404,\"message\":\"Disposition not found\"}");
  }
}
