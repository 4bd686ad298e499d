package io.github.camundabolna.simulator.callingbox.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.callingbox.webhook.DeliveryState;
import io.github.camundabolna.simulator.callingbox.webhook.EventDelivery;
import io.github.camundabolna.simulator.server.ApiRequest;
import io.github.camundabolna.simulator.server.ApiResponse;
import io.github.camundabolna.simulator.server.PlainResponse;
import io.github.camundabolna.simulator.server.Route;
import java.util.List;
import java.util.Optional;

/** Shows and repeats the deliveries of webhooks. */
final class DeliveryRoutes {
  private static final int USUAL_ROWS = 50;
  private static final int MOST_ROWS = 200;
  private static final List<String> STATUSES = List.of("pending", "delivered", "exhausted");
  private final CallingBoxState state;

  DeliveryRoutes(CallingBoxState state) {
    this.state = state;
  }

  List<Route> routes() {
    return List.of(
        Route.of("GET", "/v1/webhook_deliveries", this::list),
        Route.of("POST", "/v1/webhook_deliveries/{id}/redeliver", this::redeliver));
  }

  private ApiResponse list(ApiRequest request) {
    QueryReader query = new QueryReader(request);
    Optional<String> status = query.oneOf("status", STATUSES);
    int limit = query.count("limit", USUAL_ROWS, MOST_ROWS);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode rows = body.putArray("data");
    state
        .deliveries()
        .newestFirst()
        .map(state.deliveryWriter()::delivery)
        .filter(row -> matches(row, "status", status))
        .filter(row -> matches(row, "endpoint_id", query.text("endpoint_id")))
        .filter(row -> matches(row, "call_id", query.text("call_id")))
        .limit(limit)
        .forEach(rows::add);
    return PlainResponse.ok(body);
  }

  private static boolean matches(ObjectNode row, String field, Optional<String> wanted) {
    return wanted.filter(value -> !value.equals(row.path(field).asText())).isEmpty();
  }

  private ApiResponse redeliver(ApiRequest request) {
    EventDelivery delivery =
        state
            .deliveries()
            .find(request.parameter("id"))
            .orElseThrow(() -> CallingBoxErrors.notFound("Webhook delivery"));
    DeliveryState requeued =
        state
            .eventSender()
            .redeliver(delivery)
            .orElseThrow(() -> CallingBoxErrors.rejection(400, "The webhook endpoint is disabled"));
    return PlainResponse.ok(state.deliveryWriter().delivery(delivery, requeued));
  }
}
