package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.server.ApiRequest;
import io.github.camundabolna.simulator.server.ApiResponse;
import io.github.camundabolna.simulator.server.FieldError;
import io.github.camundabolna.simulator.server.FieldReader;
import io.github.camundabolna.simulator.server.JsonBodyReader;
import io.github.camundabolna.simulator.server.PlainResponse;
import io.github.camundabolna.simulator.server.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Serves inbound calls: which agent answers a phone number. */
final class InboundEndpoints {
  private static final String PHONE_NUMBER_ID = "phone_number_id";

  private final Agents agents;
  private final JsonBodyReader json;
  private final Function<UUID, Optional<String>> numbers;
  private final Map<UUID, String> links = new ConcurrentHashMap<>();

  /**
   * @param numbers finds the phone number with an ID
   */
  InboundEndpoints(Agents agents, JsonBodyReader json, Function<UUID, Optional<String>> numbers) {
    this.agents = agents;
    this.json = json;
    this.numbers = numbers;
  }

  /** Returns the agent that answers a number. */
  Optional<String> agentOf(UUID number) {
    return Optional.ofNullable(links.get(number));
  }

  List<Route> routes() {
    return List.of(
        Route.of("POST", "/inbound/setup", this::setUp),
        Route.of("POST", "/inbound/unlink", this::unlink));
  }

  /** Handles POST /inbound/setup. */
  ApiResponse setUp(ApiRequest request) {
    JsonNode body = json.object(request);
    List<FieldError> errors = new ArrayList<>();
    FieldReader fields = new FieldReader(body, List.of(), errors);
    String agent = uuid(fields, "agent_id");
    String number = uuid(fields, PHONE_NUMBER_ID);
    fields.bool("allow_multiple");
    fields.inside("ivr_config").bool("enabled");
    fields.inside("ivr_config").array("steps");
    if (!errors.isEmpty()) {
      throw Rejections.invalid(errors);
    }
    if (!agents.exists(agent)) {
      throw Rejections.badRequest("Agent not found");
    }
    UUID id = UUID.fromString(number);
    String phoneNumber = phoneNumber(id);
    links.put(id, agent);
    String url = "https://api.bolna.ai/inbound_call?agent_id=%s&user_id=%s";
    return link(id, phoneNumber, url.formatted(agent, UserEndpoint.ID));
  }

  /** Handles POST /inbound/unlink. */
  ApiResponse unlink(ApiRequest request) {
    JsonNode body = json.object(request);
    List<FieldError> errors = new ArrayList<>();
    String number = uuid(new FieldReader(body, List.of(), errors), PHONE_NUMBER_ID);
    if (!errors.isEmpty()) {
      throw Rejections.invalid(errors);
    }
    UUID id = UUID.fromString(number);
    String phoneNumber = phoneNumber(id);
    if (links.remove(id) == null) {
      throw Rejections.badRequest("Phone number is not linked to an agent");
    }
    return link(id, phoneNumber, null);
  }

  private String phoneNumber(UUID id) {
    return numbers.apply(id).orElseThrow(() -> Rejections.badRequest("Phone number not found"));
  }

  private static String uuid(FieldReader fields, String name) {
    if (!fields.has(name)) {
      fields.missing(name);
      return "";
    }
    String text = fields.text(name).orElse("");
    if (!Agents.isUuid(text)) {
      fields.reject(name, "value is not a valid uuid");
    }
    return text;
  }

  private static ApiResponse link(UUID id, String phoneNumber, String url) {
    ObjectNode link = JsonNodeFactory.instance.objectNode();
    link.put("url", url).put("phone_number", phoneNumber);
    return PlainResponse.ok(link.put("id", id.toString().replace("-", "")));
  }
}
