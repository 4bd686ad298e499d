package io.github.camundabolna.callingbox.client.agent;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.callingbox.client.CallingBox;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiRequest;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.http.VendorHttp;
import java.util.List;

/**
 * The agents of one CallingBox account. Methods throw {@link ApiException} if CallingBox refuses,
 * can't be reached, or sends an unreadable response. No message shows the query of a webhook URL,
 * or a text of a tool.
 */
public record CallingBoxAgentClient(VendorHttp http, RequestContext caller) {

  private static final String RESOURCE = "agents";
  private static final String NUMBERS = "numbers";

  /** Sends {@code GET /v1/agents}. */
  public List<CallingBoxAgent> agents() {
    return http.sendForList(
        caller, ApiRequest.get(CallingBox.API_VERSION, RESOURCE), CallingBoxAgent::read);
  }

  /** Sends {@code GET /v1/agents/{id}}. */
  public CallingBoxAgent agent(String agentId) {
    return send(ApiRequest.get(CallingBox.API_VERSION, RESOURCE, agentId));
  }

  /** Sends {@code POST /v1/agents}. Not idempotent: every request creates an agent. */
  public CallingBoxAgent create(NewAgent agent) {
    ApiRequest post = ApiRequest.post(CallingBox.API_VERSION, RESOURCE).withBody(agent.toJson());
    return send(post, agent.behavior());
  }

  /** Sends {@code PATCH /v1/agents/{id}} with only the changes. */
  public CallingBoxAgent update(String agentId, AgentPatch changes) {
    ApiRequest patch =
        ApiRequest.patch(CallingBox.API_VERSION, RESOURCE, agentId).withBody(changes.toJson());
    return send(patch, changes.behavior());
  }

  /** Sends {@code DELETE /v1/agents/{id}}, which archives the agent and keeps its calls. */
  public void archive(String agentId) {
    http.send(caller, ApiRequest.delete(CallingBox.API_VERSION, RESOURCE, agentId));
  }

  /**
   * Sends {@code POST /v1/agents/{id}/numbers}, which attaches a phone number. A number has at most
   * one inbound agent.
   */
  public CallingBoxAgent attachNumber(String agentId, String numberId) {
    ApiRequest post = ApiRequest.post(CallingBox.API_VERSION, RESOURCE, agentId, NUMBERS);
    return send(post.withBody(number(numberId)).asRepeatable());
  }

  /** Sends {@code DELETE /v1/agents/{id}/numbers/{numberId}}. */
  public CallingBoxAgent detachNumber(String agentId, String numberId) {
    return send(ApiRequest.delete(CallingBox.API_VERSION, RESOURCE, agentId, NUMBERS, numberId));
  }

  /** Sends {@code PUT /v1/agents/{id}/primary-number} with a number that is attached. */
  public CallingBoxAgent setPrimaryNumber(String agentId, String numberId) {
    ApiRequest put = ApiRequest.put(CallingBox.API_VERSION, RESOURCE, agentId, "primary-number");
    return send(put.withBody(number(numberId)));
  }

  private static ObjectNode number(String numberId) {
    return JsonNodeFactory.instance.objectNode().put("number_id", numberId);
  }

  private CallingBoxAgent send(ApiRequest request, AgentBehavior behavior) {
    try {
      return send(request);
    } catch (ApiException e) {
      throw e.withMessage(behavior::hideIn);
    }
  }

  private CallingBoxAgent send(ApiRequest request) {
    return CallingBoxAgent.read(http.send(caller, request))
        .orElseThrow(() -> CallingBox.VENDOR.unreadableAnswer(request));
  }
}
