package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.call.CallRequest;
import io.github.camundabolna.simulator.call.CallService;
import java.util.UUID;

/** Places and stops calls. */
final class CallEndpoints {
  private final CallService callService;
  private final CallRequestReader reader;
  private final Agents agents;
  private final AcceptedCallFaults accepted;

  CallEndpoints(
      CallService callService,
      CallRequestReader reader,
      Agents agents,
      AcceptedCallFaults accepted) {
    this.callService = callService;
    this.reader = reader;
    this.agents = agents;
    this.accepted = accepted;
  }

  /** POST /call. */
  ApiResponse place(ApiRequest request) {
    CallRequest call = reader.read(request);
    agents.require(call.agentId());
    String id = UUID.randomUUID().toString();
    PlainResponse response = PlainResponse.ok(done("queued", id));
    return accepted.answer(id, request.faults(), () -> callService.place(id, call), response);
  }

  /** POST /call/{id}/stop. */
  ApiResponse stop(ApiRequest request) {
    String id = request.parameter("id");
    boolean stopped =
        callService
            .find(id)
            .map(callService::stop)
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
    callService.stopQueued(agentId).forEach(stopped::add);
    return PlainResponse.ok(body);
  }

  private static ObjectNode done(String status, String id) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    return body.put("message", "done").put("status", status).put("execution_id", id);
  }
}
