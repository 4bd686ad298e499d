package io.github.camundabolna.simulator.callingbox.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.callingbox.agent.VoiceAgent;
import io.github.camundabolna.simulator.callingbox.http.AgentReader.AgentBody;
import io.github.camundabolna.simulator.server.ApiRequest;
import io.github.camundabolna.simulator.server.ApiResponse;
import io.github.camundabolna.simulator.server.PlainResponse;
import io.github.camundabolna.simulator.server.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Serves the agents and the numbers that are attached to them. */
final class CallingBoxAgentRoutes {
  private final CallingBoxState state;
  private final AgentReader reader;
  private final Duration listingDelay;

  CallingBoxAgentRoutes(CallingBoxState state, AgentReader reader, Duration listingDelay) {
    this.state = state;
    this.reader = reader;
    this.listingDelay = listingDelay;
  }

  List<Route> routes() {
    return List.of(
        Route.of("GET", "/v1/agents", this::list),
        Route.of("POST", "/v1/agents", this::create),
        Route.of("GET", "/v1/agents/{id}", request -> answer(require(request))),
        Route.of("PATCH", "/v1/agents/{id}", this::patch),
        Route.of("DELETE", "/v1/agents/{id}", this::archive),
        Route.of("POST", "/v1/agents/{id}/numbers", this::attach),
        Route.of("DELETE", "/v1/agents/{id}/numbers/{numberId}", this::detach),
        Route.of("PUT", "/v1/agents/{id}/primary-number", this::setPrimary));
  }

  private ApiResponse list(ApiRequest request) {
    Instant listed = now().minus(listingDelay);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode rows = body.putArray("data");
    state.agents().all().stream()
        .filter(agent -> !agent.createdAt().isAfter(listed))
        .map(state.agentWriter()::row)
        .forEach(rows::add);
    return PlainResponse.ok(body);
  }

  private ApiResponse create(ApiRequest request) {
    AgentBody body = reader.creation(request);
    VoiceAgent agent =
        VoiceAgent.create(
            UUID.randomUUID().toString(), body.type(), body.fields(), List.of(), now());
    for (String numberId : body.numberIds()) {
      agent = agent.attach(requireFree(numberId, agent), now());
    }
    if (body.primaryNumberId().isPresent()) {
      agent = withPrimary(agent, body.primaryNumberId().get());
    }
    state.agents().save(agent);
    setUrl(agent.id(), body);
    return PlainResponse.created(state.agentWriter().agent(agent));
  }

  private ApiResponse patch(ApiRequest request) {
    VoiceAgent agent = require(request);
    AgentBody body = reader.change(request);
    setUrl(agent.id(), body);
    return change(agent, before -> before.withFields(body.fields(), now()));
  }

  private ApiResponse archive(ApiRequest request) {
    return change(require(request), agent -> agent.archive(now()));
  }

  private ApiResponse attach(ApiRequest request) {
    VoiceAgent agent = require(request);
    String numberId = requireFree(reader.numberId(request), agent);
    return change(agent, before -> before.attach(numberId, now()));
  }

  private ApiResponse detach(ApiRequest request) {
    VoiceAgent agent = require(request);
    String numberId = request.parameter("numberId");
    if (!agent.numberIds().contains(numberId)) {
      throw CallingBoxErrors.notFound("Number");
    }
    return change(agent, before -> before.detach(numberId, now()));
  }

  private ApiResponse setPrimary(ApiRequest request) {
    String numberId = reader.numberId(request);
    return change(require(request), before -> withPrimary(before, numberId));
  }

  private VoiceAgent withPrimary(VoiceAgent agent, String numberId) {
    if (!agent.numberIds().contains(numberId)) {
      throw CallingBoxErrors.rejection(400, "The number is not attached to the agent");
    }
    return agent.withPrimaryNumber(numberId, now());
  }

  /** Returns the ID of a number that can be attached: a number has at most one inbound agent. */
  private String requireFree(String numberId, VoiceAgent agent) {
    if (state.numbers().find(numberId).isEmpty()) {
      throw CallingBoxErrors.notFound("Number");
    }
    boolean taken =
        state.agents().all().stream()
            .filter(other -> !other.outbound() && !other.id().equals(agent.id()))
            .anyMatch(other -> other.numberIds().contains(numberId));
    if (taken && !agent.outbound()) {
      throw CallingBoxErrors.rejection(400, "The number is attached to another inbound agent");
    }
    return numberId;
  }

  private void setUrl(String agentId, AgentBody body) {
    body.url().ifPresent(url -> state.addresses().set(agentId, url));
    if (body.clearsUrl()) {
      state.addresses().clear(agentId);
    }
  }

  private VoiceAgent require(ApiRequest request) {
    return state
        .agents()
        .find(request.parameter("id"))
        .orElseThrow(() -> CallingBoxErrors.notFound("Agent"));
  }

  private ApiResponse change(VoiceAgent agent, UnaryOperator<VoiceAgent> change) {
    return answer(state.agents().change(agent.id(), change));
  }

  private ApiResponse answer(VoiceAgent agent) {
    return PlainResponse.ok(state.agentWriter().agent(agent));
  }

  private Instant now() {
    return state.clock().instant();
  }
}
