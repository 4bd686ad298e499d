package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.server.ApiRequest;
import io.github.camundabolna.simulator.server.ApiResponse;
import io.github.camundabolna.simulator.server.JsonBodyReader;
import io.github.camundabolna.simulator.server.PlainResponse;
import io.github.camundabolna.simulator.server.Route;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Serves the provider keys. A key with the name of an older one replaces it. */
final class ProviderEndpoints {
  private static final int MOST = 1_000;
  private static final int SHOWN = 2;

  private final JsonBodyReader json;
  private final Clock clock;
  private final Map<String, ProviderKey> keys = new LinkedHashMap<>();

  ProviderEndpoints(JsonBodyReader json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  private record ProviderKey(String id, String name, String value, Instant createdAt) {

    /** Shows the end of a value, as Bolna does. */
    ObjectNode json() {
      String end = value.substring(Math.max(0, value.length() - SHOWN));
      return JsonNodeFactory.instance
          .objectNode()
          .put("provider_id", id)
          .put("provider_name", name)
          .put("provider_value", "xxxxxxx" + end)
          .put("humanized_created_at", "just now")
          .put("created_at", createdAt.truncatedTo(ChronoUnit.SECONDS).toString());
    }
  }

  List<Route> routes() {
    return List.of(
        Route.of("POST", "/providers", this::add),
        Route.of("GET", "/providers", this::list),
        Route.of("DELETE", "/providers/{id}", this::remove));
  }

  /** Handles POST /providers. */
  synchronized ApiResponse add(ApiRequest request) {
    RequiredFields fields = new RequiredFields(json.object(request));
    String name = fields.text("provider_name");
    String value = fields.text("provider_value");
    fields.check();
    if (keys.size() >= MOST && !keys.containsKey(name)) {
      throw Rejections.badRequest("Too many providers");
    }
    keys.put(name, new ProviderKey(UUID.randomUUID().toString(), name, value, clock.instant()));
    return status("added");
  }

  /** Handles GET /providers. */
  synchronized ApiResponse list(ApiRequest request) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    keys.values().forEach(key -> list.add(key.json()));
    return PlainResponse.ok(list);
  }

  /** Handles DELETE /providers/{provider_key_name}. */
  synchronized ApiResponse remove(ApiRequest request) {
    if (keys.remove(request.parameter("id")) == null) {
      throw Rejections.notFound("Provider not found");
    }
    return status("removed");
  }

  private static PlainResponse status(String status) {
    return PlainResponse.ok(
        JsonNodeFactory.instance.objectNode().put("message", "successful").put("status", status));
  }
}
