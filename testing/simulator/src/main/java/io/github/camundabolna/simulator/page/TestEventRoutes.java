package io.github.camundabolna.simulator.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.camundabolna.simulator.delivery.SecretMask;
import io.github.camundabolna.simulator.page.TestEvents.Destination;
import io.github.camundabolna.simulator.page.TestEvents.Kind;
import io.github.camundabolna.simulator.server.ApiRequest;
import io.github.camundabolna.simulator.server.ApiResponse;
import io.github.camundabolna.simulator.server.HttpUrl;
import io.github.camundabolna.simulator.server.PlainResponse;
import io.github.camundabolna.simulator.server.Route;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Sends test events to where a person wants them. */
record TestEventRoutes(TestEvents events, WebhookRequests requests) {

  private static final List<String> FIELDS = List.of("agent", "endpoint", "address");

  List<Route> all() {
    return List.of(
        Route.withoutKey("GET", "/simulator/webhooks/destinations", request -> destinations()),
        Route.withoutKey("POST", "/simulator/webhooks/test", this::send));
  }

  private ApiResponse destinations() {
    ArrayNode rows = JsonNodeFactory.instance.arrayNode();
    for (Destination each : events.destinations()) {
      rows.addObject()
          .put("kind", each.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
          .put("id", each.id())
          .put("address", SecretMask.address(each.address()).text());
    }
    return PlainResponse.ok(rows);
  }

  private ApiResponse send(ApiRequest request) {
    String id = events.send(destination(requests.object(request.body())));
    return PlainResponse.ok(JsonNodeFactory.instance.objectNode().put("id", id));
  }

  private Destination destination(JsonNode body) {
    List<String> given = FIELDS.stream().filter(body::hasNonNull).toList();
    if (given.size() > 1) {
      throw WebhookRequests.badRequest(
          "The body has %s, but only one of them can say where the test event goes"
              .formatted(String.join(" and ", given)));
    }
    String value = given.isEmpty() ? "" : text(given.getFirst(), body.get(given.getFirst()));
    return switch (given.isEmpty() ? "" : given.getFirst()) {
      case "agent" -> agent(value);
      case "endpoint" ->
          find(Kind.ENDPOINT, value)
              .orElseThrow(() -> nowhere("There is no enabled endpoint " + value));
      case "address" -> new Destination(Kind.PERSON, "", address(value));
      default ->
          find(Kind.EVERY_AGENT, "")
              .orElseThrow(
                  () ->
                      nowhere(
                          "The simulator has no address for every agent:"
                              + " start it with --webhook, or send agent or address"));
    };
  }

  private static String text(String field, JsonNode value) {
    if (!value.isTextual()) {
      throw WebhookRequests.badRequest("%s must be a text".formatted(field));
    }
    return value.textValue();
  }

  private Destination agent(String id) {
    return Stream.concat(find(Kind.AGENT, id).stream(), find(Kind.EVERY_AGENT, "").stream())
        .findFirst()
        .map(found -> new Destination(Kind.AGENT, id, found.address()))
        .orElseThrow(() -> nowhere("Agent %s has no webhook address".formatted(id)));
  }

  private Optional<Destination> find(Kind kind, String id) {
    return events.destinations().stream()
        .filter(each -> each.kind() == kind && each.id().equals(id))
        .findFirst();
  }

  /** What a query has can be a secret, so the sentence leaves it out. */
  private static URI address(String text) {
    return HttpUrl.of(text)
        .orElseThrow(
            () ->
                WebhookRequests.badRequest(
                    "address is '%s', but must be an http or https URL, such as http://localhost:8085/inbound/bolna"
                        .formatted(text.replaceFirst("(?s)[?].*", "?…"))));
  }

  private static RuntimeException nowhere(String sentence) {
    return WebhookRequests.conflict(sentence);
  }
}
