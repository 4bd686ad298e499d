package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.call.CallRequest;
import io.github.camundabolna.simulator.call.CallService;
import io.github.camundabolna.simulator.call.CallStatus;
import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.server.ApiRequest;
import io.github.camundabolna.simulator.server.ApiResponse;
import io.github.camundabolna.simulator.server.PlainResponse;
import io.github.camundabolna.simulator.server.Route;
import io.github.camundabolna.simulator.webhook.WebhookAwaiter;
import io.github.camundabolna.simulator.webhook.WebhookFaults;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Places and stops calls. */
final class CallEndpoints {
  private static final Duration WEBHOOK_TIMEOUT = Duration.ofSeconds(30);

  private final CallService callService;
  private final CallRequestReader reader;
  private final Agents agents;
  private final WebhookAwaiter<CallStatus> webhookAwaiter;
  private final WebhookFaults webhookFaults;

  CallEndpoints(SimulatorState state, CallRequestReader reader, Agents agents) {
    this.callService = state.callService();
    this.reader = reader;
    this.agents = agents;
    this.webhookAwaiter = state.webhookAwaiter();
    this.webhookFaults = state.webhookFaults();
  }

  List<Route> routes() {
    return List.of(
        Route.of("POST", "/call", this::place).withFaults(Fault.Scope.CALL),
        Route.of("POST", "/call/{id}/stop", this::stop),
        Route.of("POST", "/v2/agent/{id}/stop", this::stopAll));
  }

  /** Handles POST /call. */
  ApiResponse place(ApiRequest request) {
    CallRequest call = reader.read(request);
    agents.require(call.agentId());
    String id = UUID.randomUUID().toString();
    place(id, call, request.faults());
    return PlainResponse.ok(done("queued", id));
  }

  /** Handles POST /call/{id}/stop. */
  ApiResponse stop(ApiRequest request) {
    String id = request.parameter("id");
    boolean stopped =
        callService
            .find(id)
            .map(callService::stop)
            .orElseThrow(() -> Rejections.notFound("Execution not found"));
    if (!stopped) {
      throw Rejections.badRequest("Only queued or scheduled calls can be stopped");
    }
    return PlainResponse.ok(done("stopped", id));
  }

  /** Handles POST /v2/agent/{id}/stop. */
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

  /** Places the call; a fault can delay the response until a webhook has been delivered. */
  private void place(String id, CallRequest call, Set<Fault> faults) {
    faults.stream().filter(Fault::affectsWebhooks).forEach(fault -> webhookFaults.plan(id, fault));
    CompletableFuture<Void> responseDue = responseDue(id, faults);
    callService.place(id, call);
    responseDue.join();
  }

  private CompletableFuture<Void> responseDue(String id, Set<Fault> faults) {
    if (faults.contains(Fault.END_BEFORE_ANSWER)) {
      return webhookAwaiter.expect(id, CallStatus::ended, WEBHOOK_TIMEOUT);
    }
    if (faults.contains(Fault.WEBHOOK_BEFORE_ANSWER)) {
      return webhookAwaiter.expect(id, any -> true, WEBHOOK_TIMEOUT);
    }
    return CompletableFuture.completedFuture(null);
  }
}
