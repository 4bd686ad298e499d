package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.call.CallRequest;
import io.github.camundabolna.simulator.call.CallService;
import java.util.UUID;

/** Places and stops calls. */
final class CallEndpoints {
  private final CallService centre;
  private final CallRequestReader reader;
  private final Agents agents;
  private final AcceptedCallFaults accepted;

  CallEndpoints(
      CallService centre, CallRequestReader reader, Agents agents, AcceptedCallFaults accepted) {
    this.centre = centre;
    this.reader = reader;
    this.agents = agents;
    this.accepted = accepted;
  }

  /** POST /call. */
  ApiResponse place(ApiRequest request) {
    CallRequest call = reader.read(request);
    agents.require(call.agentId());
    String id = UUID.randomUUID().toString();
    PlainResponse reply = PlainResponse.ok(done("queued", id));
    return accepted.answer(id, request.faults(), () -> centre.place(id, call), reply);
  }

  /** POST /call/{id}/stop. */
  ApiResponse stop(ApiRequest request) {
    String id = request.parameter("id");
    boolean stopped =
        centre
            .find(id)
            .map(centre::stop)
            .orElseThrow(() -> ApiException.notFound("Execution not found"));
    if (!stopped) {
      throw ApiException.badRequest("Only queued or scheduled calls can be stopped");
    }
    return PlainResponse.ok(done("stopped", id));
  }

  /** POST /v2/agent/{id}/stop. */
  ApiResponse stopAll(ApiRequest request) {
    String agentId = agents.require(request.parameter("id"));
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode stopped = body.putArray("stopped_executions");
    centre.stopQueued(agentId).forEach(stopped::add);
    return PlainResponse.ok(body);
  }

  private static ObjectNode done(String status, String id) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    return body.put("message", "done").put("status", status).put("execution_id", id);
  }
}
