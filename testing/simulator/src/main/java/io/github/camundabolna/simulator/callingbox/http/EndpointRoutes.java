package io.github.camundabolna.simulator.callingbox.http;

import io.github.camundabolna.simulator.callingbox.call.CallEventType;
import io.github.camundabolna.simulator.callingbox.webhook.WebhookEndpoint;
import io.github.camundabolna.simulator.server.ApiRequest;
import io.github.camundabolna.simulator.server.ApiResponse;
import io.github.camundabolna.simulator.server.JsonBodyReader;
import io.github.camundabolna.simulator.server.PlainResponse;
import io.github.camundabolna.simulator.server.Route;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Serves the account's webhook endpoints. */
final class EndpointRoutes {
  private final CallingBoxState state;
  private final JsonBodyReader json;

  EndpointRoutes(CallingBoxState state, JsonBodyReader json) {
    this.state = state;
    this.json = json;
  }

  List<Route> routes() {
    return List.of(
        Route.of("POST", "/v1/webhook_endpoints", this::create),
        Route.of("PATCH", "/v1/webhook_endpoints/{id}", this::enable),
        Route.of("POST", "/v1/webhook_endpoints/{id}/rotate_secret", this::rotate));
  }

  private ApiResponse create(ApiRequest request) {
    CheckedFields fields = new CheckedFields(json.object(request));
    fields.requiredText("url");
    Optional<URI> url = fields.url("url");
    Optional<String> description = fields.text("description");
    List<String> types = fields.texts("enabled_events");
    if (!knownTypes().containsAll(types)) {
      fields.reject("enabled_events", "value is not a type of events");
    }
    fields.check();
    WebhookEndpoint endpoint = state.endpoints().create(url.orElseThrow(), description, types);
    return PlainResponse.created(state.deliveryWriter().endpointWithSecret(endpoint));
  }

  private static Set<String> knownTypes() {
    Set<String> known = new HashSet<>(Set.of("*"));
    Arrays.stream(CallEventType.values()).map(CallEventType::wire).forEach(known::add);
    return known;
  }

  /** Handles PATCH /v1/webhook_endpoints/{id}, for which no other change is documented. */
  private ApiResponse enable(ApiRequest request) {
    WebhookEndpoint endpoint = find(request);
    CheckedFields fields = new CheckedFields(json.object(request));
    fields.requiredText("status");
    fields.oneOf("status", Set.of("enabled"));
    fields.check();
    endpoint.enable(state.clock().instant());
    return PlainResponse.ok(state.deliveryWriter().endpoint(endpoint));
  }

  private ApiResponse rotate(ApiRequest request) {
    WebhookEndpoint endpoint = find(request);
    endpoint.rotateSecret(state.clock().instant());
    return PlainResponse.ok(state.deliveryWriter().endpointWithSecret(endpoint));
  }

  private WebhookEndpoint find(ApiRequest request) {
    return state
        .endpoints()
        .find(request.parameter("id"))
        .orElseThrow(() -> CallingBoxErrors.notFound("Webhook endpoint"));
  }
}
