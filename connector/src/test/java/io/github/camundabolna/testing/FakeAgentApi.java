package io.github.camundabolna.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** A fake Bolna that creates an agent for every request, and keeps it. */
public final class FakeAgentApi extends FakeApiServer {

  private static final String CREATE = "create";
  private static final String CREATED = "created";
  private static final String LIST = "list";
  private static final String DELETE = "delete";
  private static final String DONE = "{\"message\":\"success\",\"state\":\"%s\"}";

  private final TestClock clock;
  private final Map<String, ObjectNode> agents = new ConcurrentSkipListMap<>();
  private volatile Duration listingDelay = Duration.ZERO;

  public FakeAgentApi(TestClock clock) {
    this.clock = clock;
  }

  /** Sets what Bolna answers to each read of an agent. */
  public FakeAgentApi set(String id, String json) {
    agents.put(id, ((ObjectNode) TestJson.of(json)).put("id", id));
    return this;
  }

  public Set<String> ids() {
    return agents.keySet();
  }

  public JsonNode agent(String id) {
    return agents.get(id);
  }

  /** Keeps a new agent out of lists for the given time. */
  public void setListingDelay(Duration delay) {
    listingDelay = delay;
  }

  /** Plans responses to the next creations, which create nothing. */
  public void refuseCreation(MockResponse... responses) {
    plan(CREATE, responses);
  }

  /** Plans responses to the next creations, which do create the agent. */
  public void respondAfterCreation(MockResponse... responses) {
    plan(CREATED, responses);
  }

  public void planLists(MockResponse... responses) {
    plan(LIST, responses);
  }

  public void planDeletions(MockResponse... responses) {
    plan(DELETE, responses);
  }

  /** Returns the requests without their protocol, such as {@code GET /v2/agent/all}. */
  public List<String> lines() {
    return requests().stream()
        .map(request -> request.getRequestLine().replace(" HTTP/1.1", ""))
        .toList();
  }

  /** Returns the body of the last request. */
  public JsonNode lastBody() {
    return TestJson.of(requests().getLast().getBody().utf8());
  }

  @Override
  MockResponse answer(RecordedRequest request) {
    List<String> path = request.getUrl().pathSegments();
    if (path.size() == 2) {
      return plannedOr(CREATE, () -> create(request));
    }
    String id = path.get(2);
    return switch (request.getMethod()) {
      case "DELETE" -> plannedOr(DELETE, () -> delete(id));
      case "GET" -> id.equals("all") ? plannedOr(LIST, this::list) : get(id);
      default -> change(id, TestJson.of(request.getBody().utf8()));
    };
  }

  private synchronized MockResponse create(RecordedRequest request) {
    JsonNode body = TestJson.of(request.getBody().utf8());
    String id = "00000000-0000-4000-8000-%012d".formatted(agents.size() + 1);
    ObjectNode agent = body.path("agent_config").deepCopy();
    agent.put("id", id).put("created_at", clock.instant().toString());
    agent.set("agent_prompts", body.path("agent_prompts"));
    agents.put(id, agent);
    return plannedOr(
        CREATED,
        () -> TestResponses.json(201, "{\"agent_id\":\"%s\",\"state\":\"created\"}".formatted(id)));
  }

  private MockResponse list() {
    Instant visible = clock.instant().minus(listingDelay);
    return TestResponses.json(
        200,
        agents.values().stream()
            .filter(agent -> !agent.path("created_at").asText("").isEmpty())
            .filter(agent -> !Instant.parse(agent.path("created_at").asText()).isAfter(visible))
            .map(JsonNode::toString)
            .collect(Collectors.joining(",", "[", "]")));
  }

  private MockResponse get(String id) {
    return agents.containsKey(id) ? TestResponses.json(200, agents.get(id) + "") : notFound();
  }

  private MockResponse change(String id, JsonNode body) {
    if (!agents.containsKey(id)) {
      return notFound();
    }
    body.path("agent_config")
        .properties()
        .forEach(field -> agents.get(id).set(field.getKey(), field.getValue()));
    return TestResponses.json(200, DONE.formatted("updated"));
  }

  private MockResponse delete(String id) {
    return agents.remove(id) == null
        ? notFound()
        : TestResponses.json(200, DONE.formatted("deleted"));
  }

  private static MockResponse notFound() {
    return TestResponses.json(404, "{\"error\":404,\"message\":\"Agent not found\"}");
  }
}
