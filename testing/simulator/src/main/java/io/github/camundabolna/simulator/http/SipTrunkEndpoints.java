package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.server.ApiException;
import io.github.camundabolna.simulator.server.ApiRequest;
import io.github.camundabolna.simulator.server.ApiResponse;
import io.github.camundabolna.simulator.server.JsonBodyReader;
import io.github.camundabolna.simulator.server.PlainResponse;
import io.github.camundabolna.simulator.server.Route;
import io.github.camundabolna.simulator.siptrunk.SipTrunk;
import io.github.camundabolna.simulator.siptrunk.SipTrunks;
import io.github.camundabolna.simulator.siptrunk.TrunkNumber;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Serves the SIP trunks of the account and their phone numbers. */
final class SipTrunkEndpoints {
  private static final Set<String> FLAGS = Set.of("true", "false");

  private final SipTrunks trunks = new SipTrunks();
  private final SipTrunkReader reader;
  private final JsonBodyReader json;
  private final Clock clock;

  SipTrunkEndpoints(JsonBodyReader json, Clock clock) {
    this.reader = new SipTrunkReader(json);
    this.json = json;
    this.clock = clock;
  }

  List<Route> routes() {
    return List.of(
        Route.of("POST", "/sip-trunks/trunks", this::create),
        Route.of("GET", "/sip-trunks/trunks", this::list),
        Route.of("GET", "/sip-trunks/trunks/{id}", this::get),
        Route.of("PATCH", "/sip-trunks/trunks/{id}", this::update),
        Route.of("DELETE", "/sip-trunks/trunks/{id}", this::delete),
        Route.of("POST", "/sip-trunks/trunks/{id}/numbers", this::addNumber),
        Route.of("GET", "/sip-trunks/trunks/{id}/numbers", this::numbers),
        Route.of("DELETE", "/sip-trunks/trunks/{id}/numbers/{number}", this::removeNumber));
  }

  /** Handles POST /sip-trunks/trunks. */
  ApiResponse create(ApiRequest request) {
    ObjectNode settings = reader.create(request);
    SipTrunk trunk = new SipTrunk(newId(), settings, now());
    if (!trunks.add(trunk)) {
      throw nameTaken();
    }
    json.object(request).path("phone_numbers").forEach(number -> add(trunk, number));
    return PlainResponse.created(body(trunk));
  }

  /** Handles GET /sip-trunks/trunks. */
  ApiResponse list(ApiRequest request) {
    Optional<String> active = request.query("is_active");
    if (active.filter(text -> !FLAGS.contains(text)).isPresent()) {
      throw Rejections.badRequest("is_active must be true or false");
    }
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    trunks.all().stream()
        .filter(trunk -> active.isEmpty() || active.get().equals(String.valueOf(trunk.active())))
        .map(SipTrunkEndpoints::body)
        .forEach(list::add);
    return PlainResponse.ok(list);
  }

  /** Handles GET /sip-trunks/trunks/{trunk_id}. */
  ApiResponse get(ApiRequest request) {
    return PlainResponse.ok(body(find(request)));
  }

  /** Handles PATCH /sip-trunks/trunks/{trunk_id}. */
  ApiResponse update(ApiRequest request) {
    SipTrunk trunk = find(request);
    ObjectNode changes = reader.update(request, trunk.settings());
    if (trunks.hasOther(trunk.id(), changes.path("name").asText())) {
      throw nameTaken();
    }
    trunk.update(changes, now());
    return PlainResponse.ok(body(trunk));
  }

  /** Handles DELETE /sip-trunks/trunks/{trunk_id}. */
  ApiResponse delete(ApiRequest request) {
    SipTrunk trunk = find(request);
    trunks.remove(trunk);
    return message(
        "Trunk deleted successfully. %d phone number(s) removed."
            .formatted(trunk.numbers().size()));
  }

  /** Handles POST /sip-trunks/trunks/{trunk_id}/numbers. */
  ApiResponse addNumber(ApiRequest request) {
    SipTrunk trunk = find(request);
    return PlainResponse.created(number(trunk, add(trunk, json.object(request))));
  }

  private TrunkNumber add(SipTrunk trunk, JsonNode body) {
    String number = body.path("phone_number").asText();
    if (number.isBlank()) {
      throw Rejections.badRequest("phone_number is required");
    }
    if (body.path("e164_check_enabled").asBoolean() && !number.startsWith("+")) {
      throw Rejections.badRequest("phone_number is not in E.164 format");
    }
    Optional<String> name = Optional.ofNullable(body.path("name").textValue());
    TrunkNumber added = new TrunkNumber(newId(), number, name, now());
    trunk.add(added);
    return added;
  }

  /** Handles GET /sip-trunks/trunks/{trunk_id}/numbers. */
  ApiResponse numbers(ApiRequest request) {
    return PlainResponse.ok(numbers(find(request)));
  }

  /** Handles DELETE /sip-trunks/trunks/{trunk_id}/numbers/{phone_number_id}. */
  ApiResponse removeNumber(ApiRequest request) {
    if (!find(request).remove(request.parameter("number"))) {
      throw Rejections.notFound("Phone number not found");
    }
    return message("Phone number removed successfully");
  }

  private SipTrunk find(ApiRequest request) {
    return trunks
        .find(request.parameter("id"))
        .orElseThrow(() -> Rejections.notFound("Trunk not found"));
  }

  private static ApiException nameTaken() {
    return Rejections.badRequest("A SIP trunk with this name already exists");
  }

  private static PlainResponse message(String text) {
    return PlainResponse.ok(JsonNodeFactory.instance.objectNode().put("message", text));
  }

  private static ObjectNode body(SipTrunk trunk) {
    ObjectNode body = trunk.settings();
    body.put("id", trunk.id());
    body.set("phone_numbers", numbers(trunk));
    body.put("created_at", trunk.createdAt().toString());
    return body.put("updated_at", trunk.updatedAt().toString());
  }

  private static ArrayNode numbers(SipTrunk trunk) {
    List<ObjectNode> rows = trunk.numbers().stream().map(each -> number(trunk, each)).toList();
    return JsonNodeFactory.instance.arrayNode().addAll(rows);
  }

  private static ObjectNode number(SipTrunk trunk, TrunkNumber number) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("id", number.id()).put("phone_number", number.phoneNumber());
    number.name().ifPresent(name -> body.put("name", name));
    body.put("byot_trunk_id", trunk.id()).put("telephony_provider", "sip-trunk");
    body.put("deleted", false).put("created_at", number.createdAt().toString());
    return body.put("updated_at", number.createdAt().toString());
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }
}
