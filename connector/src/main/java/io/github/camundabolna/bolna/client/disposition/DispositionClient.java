package io.github.camundabolna.bolna.client.disposition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.http.ApiException;
import io.github.camundabolna.http.ApiRequest;
import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.RequestContext;
import io.github.camundabolna.http.VendorHttp;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/**
 * The dispositions of one Bolna account. Methods throw {@link ApiException} if Bolna refuses, can't
 * be reached, or sends an unreadable response.
 */
public record DispositionClient(VendorHttp http, RequestContext caller) {

  private static final String AGENT_ID = "agent_id";

  /**
   * Sends {@code POST /dispositions/}. Not idempotent: a second request creates a second one.
   *
   * @param disposition fields of the contract, without the agent
   * @return the ID of the disposition
   */
  public String create(String agentId, ObjectNode disposition) {
    ObjectNode body = withAgent(agentId);
    body.setAll(disposition);
    return id(ApiRequest.post("dispositions").withTrailingSlash().withBody(body));
  }

  /**
   * Sends {@code POST /dispositions/bulk}, which creates all or none. Not idempotent.
   *
   * @return the IDs, in the same order
   */
  public List<String> createAll(String agentId, ArrayNode dispositions) {
    ObjectNode body = withAgent(agentId);
    body.set("dispositions", dispositions);
    ApiRequest post = ApiRequest.post("dispositions", "bulk").withBody(body);
    JsonNode ids = new LenientJson(http.send(caller, post)).at("ids").node();
    if (ids.size() != dispositions.size()) {
      throw Bolna.unreadableAnswer(post);
    }
    return StreamSupport.stream(ids.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static ObjectNode withAgent(String agentId) {
    return JsonNodeFactory.instance.objectNode().put(AGENT_ID, agentId);
  }

  /**
   * Sends {@code GET /dispositions/} and streams the response, which has no pages. Skips rows
   * without an ID.
   *
   * @param agentId empty for all dispositions of the account
   */
  public void forEach(Optional<String> agentId, Consumer<Disposition> each) {
    http.sendForRows(
        caller,
        ApiRequest.get("dispositions").withTrailingSlash().with(AGENT_ID, agentId),
        row -> Disposition.read(row).ifPresent(each));
  }

  /**
   * Sends {@code GET /dispositions/{id}}.
   *
   * @param agentId to find the disposition only if the agent has it
   */
  public Disposition disposition(String id, Optional<String> agentId) {
    ApiRequest get = ApiRequest.get("dispositions", id).with(AGENT_ID, agentId);
    return Disposition.read(http.send(caller, get)).orElseThrow(() -> Bolna.unreadableAnswer(get));
  }

  /**
   * Sends {@code PUT /dispositions/{id}} with only these fields. If the agent is given and shares
   * the disposition with others, Bolna changes a copy. Only then is it not idempotent.
   *
   * @return the ID of the changed disposition, or of the copy
   */
  public String update(String id, Optional<String> agentId, ObjectNode fields) {
    ObjectNode body = agentId.map(DispositionClient::withAgent).orElseGet(DispositionClient::empty);
    body.setAll(fields);
    ApiRequest put = ApiRequest.put("dispositions", id).withBody(body);
    return id(agentId.isPresent() ? put.asUnrepeatable() : put);
  }

  private static ObjectNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }

  private String id(ApiRequest request) {
    return new LenientJson(http.send(caller, request))
        .text("id")
        .orElseThrow(() -> Bolna.unreadableAnswer(request));
  }

  /** Sends {@code DELETE /dispositions/{id}}. */
  public void delete(String id) {
    http.send(caller, ApiRequest.delete("dispositions", id));
  }

  /**
   * Sends {@code POST /v2/agent/{id}/dispositions/test}, which changes nothing.
   *
   * @return category, then name, then the values
   */
  public JsonNode test(String agentId, String transcript, Optional<OffsetDateTime> callDate) {
    ObjectNode body = empty().put("transcript", transcript);
    callDate.ifPresent(time -> body.put("call_date", Bolna.timestamp(time)));
    ApiRequest post =
        ApiRequest.post("v2", "agent", agentId, "dispositions", "test")
            .withBody(body)
            .asRepeatable();
    JsonNode data = new LenientJson(http.send(caller, post)).at("extracted_data").node();
    if (!data.isObject()) {
      throw Bolna.unreadableAnswer(post);
    }
    return data;
  }
}
