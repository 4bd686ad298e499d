package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.disposition.Dispositions;
import io.github.camundabolna.simulator.disposition.TranscriptEvaluator;
import io.github.camundabolna.simulator.server.ApiException;
import io.github.camundabolna.simulator.server.ApiRequest;
import io.github.camundabolna.simulator.server.ApiResponse;
import io.github.camundabolna.simulator.server.FieldError;
import io.github.camundabolna.simulator.server.JsonBodyReader;
import io.github.camundabolna.simulator.server.PlainResponse;
import io.github.camundabolna.simulator.server.Route;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Serves the endpoints of dispositions. */
final class DispositionEndpoints {
  private static final int MAX_TRANSCRIPT = 50_000;

  private final Dispositions dispositions;
  private final Agents agents;
  private final JsonBodyReader json;
  private final DispositionReader reader;

  DispositionEndpoints(Clock clock, Agents agents, JsonBodyReader json) {
    this.dispositions = new Dispositions(clock);
    this.agents = agents;
    this.json = json;
    this.reader = new DispositionReader(json);
  }

  List<Route> routes() {
    return List.of(
        Route.of("POST", "/dispositions/", this::create),
        Route.of("POST", "/dispositions/bulk", this::createMany),
        Route.of("GET", "/dispositions/", this::list),
        Route.of("GET", "/dispositions/{id}", this::get),
        Route.of("PUT", "/dispositions/{id}", this::update),
        Route.of("DELETE", "/dispositions/{id}", this::delete),
        Route.of("POST", "/v2/agent/{id}/dispositions/test", this::test));
  }

  /** Handles POST /dispositions/. */
  ApiResponse create(ApiRequest request) {
    JsonNode body = reader.read(request);
    String id = dispositions.create(requireAccess(body.path("agent_id").asText()), body);
    return PlainResponse.created(done("Disposition created successfully", id));
  }

  /** Handles POST /dispositions/bulk. */
  ApiResponse createMany(ApiRequest request) {
    JsonNode body = reader.readMany(request);
    String agent = requireAccess(body.path("agent_id").asText());
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode ids = answer.put("message", "Dispositions created successfully").putArray("ids");
    body.path("dispositions").forEach(each -> ids.add(dispositions.create(agent, each)));
    return PlainResponse.created(answer);
  }

  /** Handles GET /dispositions/. */
  ApiResponse list(ApiRequest request) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    list.addAll(dispositions.list(request.query("agent_id").map(this::requireAccess)));
    return PlainResponse.ok(list);
  }

  /** Handles GET /dispositions/{id}. */
  ApiResponse get(ApiRequest request) {
    ObjectNode found = find(request.parameter("id"));
    Optional<String> agent = request.query("agent_id").map(this::requireAccess);
    if (agent.filter(each -> !Dispositions.isLinked(found, each)).isPresent()) {
      throw notFound();
    }
    return PlainResponse.ok(found);
  }

  /** Handles PUT /dispositions/{id}. */
  ApiResponse update(ApiRequest request) {
    JsonNode body = reader.readChanges(request);
    String id = request.parameter("id");
    ObjectNode found = find(id);
    Optional<String> agent =
        Optional.of(body.path("agent_id").asText())
            .filter(each -> !each.isEmpty())
            .map(this::requireAccess);
    if (agent.filter(each -> !Dispositions.isLinked(found, each)).isPresent()) {
      throw notFound();
    }
    String changed = dispositions.update(id, agent, body);
    return changed.equals(id)
        ? PlainResponse.ok(done("Disposition updated successfully", id))
        : PlainResponse.created(done("Disposition copy created and linked to agent", changed));
  }

  /** Handles DELETE /dispositions/{id}. */
  ApiResponse delete(ApiRequest request) {
    String id = request.parameter("id");
    if (!dispositions.delete(id)) {
      throw notFound();
    }
    return PlainResponse.ok(done("Disposition deleted successfully", id));
  }

  /** Handles POST /v2/agent/{id}/dispositions/test. */
  ApiResponse test(ApiRequest request) {
    String agent = agents.require(request.parameter("id"));
    String transcript = transcript(json.object(request));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set(
        "extracted_data",
        new TranscriptEvaluator(transcript).evaluate(dispositions.list(Optional.of(agent))));
    return PlainResponse.ok(answer);
  }

  private static String transcript(JsonNode body) {
    JsonNode transcript = body.path("transcript");
    if (!transcript.isTextual()) {
      throw Rejections.invalid(List.of(FieldError.missing("transcript")));
    }
    if (transcript.textValue().length() > MAX_TRANSCRIPT) {
      String message = "ensure this value has at most 50000 characters";
      throw Rejections.invalid(List.of(FieldError.wrongValue(message, "transcript")));
    }
    return transcript.textValue();
  }

  private String requireAccess(String agentId) {
    if (!agents.exists(agentId)) {
      throw Rejections.forbidden("Access denied");
    }
    return agentId;
  }

  private ObjectNode find(String id) {
    return dispositions.find(id).orElseThrow(DispositionEndpoints::notFound);
  }

  private static ApiException notFound() {
    return Rejections.notFound("Disposition not found");
  }

  private static ObjectNode done(String message, String id) {
    return JsonNodeFactory.instance.objectNode().put("message", message).put("id", id);
  }
}
