package io.github.camundabolna.examples.simulator.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.examples.simulator.call.CallCentre;
import io.github.camundabolna.examples.simulator.call.CallRequest;
import java.util.UUID;

/** Places and stops calls. */
final class CallEndpoints {
  private final CallCentre centre;
  private final CallRequestReader reader;
  private final Agents agents;
  private final AcceptedCalls accepted;

  CallEndpoints(
      CallCentre centre, CallRequestReader reader, Agents agents, AcceptedCalls accepted) {
    this.centre = centre;
    this.reader = reader;
    this.agents = agents;
    this.accepted = accepted;
  }

  /** POST /call. */
  Answer place(ApiRequest request) {
    CallRequest call = reader.read(request);
    agents.require(call.agentId());
    String id = UUID.randomUUID().toString();
    Reply reply = Reply.ok(done("queued", id));
    return accepted.answer(id, request.faults(), () -> centre.place(id, call), reply);
  }

  /** POST /call/{id}/stop. */
  Answer stop(ApiRequest request) {
    String id = request.parameter("id");
    boolean stopped =
        centre
            .find(id)
            .map(centre::stop)
            .orElseThrow(() -> Refusal.notFound("Execution not found"));
    if (!stopped) {
      throw Refusal.badRequest("Only queued or scheduled calls can be stopped");
    }
    return Reply.ok(done("stopped", id));
  }

  /** POST /v2/agent/{id}/stop. */
  Answer stopAll(ApiRequest request) {
    String agentId = agents.require(request.parameter("id"));
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode stopped = body.putArray("stopped_executions");
    centre.stopQueued(agentId).forEach(stopped::add);
    return Reply.ok(body);
  }

  private static ObjectNode done(String status, String id) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    return body.put("message", "done").put("status", status).put("execution_id", id);
  }
}
