package io.github.camundabolna.simulator.callingbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.callingbox.call.CallEventType;
import io.github.camundabolna.simulator.callingbox.call.CallOrder;
import io.github.camundabolna.simulator.callingbox.call.CallingBoxCall;
import io.github.camundabolna.simulator.callingbox.call.CallingBoxTestNumber;
import io.github.camundabolna.simulator.callingbox.call.PlacedCall;
import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.server.ApiRequest;
import io.github.camundabolna.simulator.server.ApiResponse;
import io.github.camundabolna.simulator.server.JsonArray;
import io.github.camundabolna.simulator.server.PlainResponse;
import io.github.camundabolna.simulator.server.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Places and shows calls. */
final class CallingBoxCallRoutes {
  private static final Duration WEBHOOK_TIMEOUT = Duration.ofSeconds(30);
  private final CallingBoxState state;
  private final OrderReader reader;
  private final Duration listingDelay;

  CallingBoxCallRoutes(CallingBoxState state, OrderReader reader, Duration listingDelay) {
    this.state = state;
    this.reader = reader;
    this.listingDelay = listingDelay;
  }

  List<Route> routes() {
    return List.of(
        Route.of("POST", "/v1/calls", this::place).withFaults(Fault.Scope.CALL),
        Route.of("GET", "/v1/calls", this::list),
        Route.of("GET", "/v1/calls/{id}", this::get),
        Route.of("GET", "/v1/calls/{id}/transcript", this::transcript));
  }

  /** Handles POST /v1/calls. */
  private ApiResponse place(ApiRequest request) {
    CallOrder order = reader.read(request);
    boolean placeable = CallingBoxTestNumber.of(order.to()).placeable();
    if (!placeable || request.faults().contains(Fault.BAD_GATEWAY)) {
      throw providerFailure();
    }
    JsonNode placed = place(UUID.randomUUID().toString(), order, request.faults());
    if (request.faults().contains(Fault.BAD_GATEWAY_AFTER_ACCEPT)) {
      throw providerFailure();
    }
    return PlainResponse.created(placed);
  }

  private static RuntimeException providerFailure() {
    return CallingBoxErrors.rejection(502, "The telephony provider could not place the call");
  }

  /** Places the call; a fault can delay the response until a webhook has been delivered. */
  private JsonNode place(String id, CallOrder order, Set<Fault> faults) {
    faults.stream()
        .filter(Fault::affectsWebhooks)
        .forEach(fault -> state.webhookFaults().plan(id, fault));
    CompletableFuture<Void> responseDue = responseDue(id, faults);
    PlacedCall placed = state.callService().place(id, order);
    responseDue.join();
    return state.callWriter().call(placed.call(), placed.state());
  }

  private CompletableFuture<Void> responseDue(String id, Set<Fault> faults) {
    if (faults.contains(Fault.END_BEFORE_ANSWER)) {
      return state.awaiter().expect(id, CallEventType::terminal, WEBHOOK_TIMEOUT);
    }
    if (faults.contains(Fault.WEBHOOK_BEFORE_ANSWER)) {
      return state.awaiter().expect(id, any -> true, WEBHOOK_TIMEOUT);
    }
    return CompletableFuture.completedFuture(null);
  }

  /** Handles GET /v1/calls, which has all calls. */
  private ApiResponse list(ApiRequest request) {
    Instant listed = state.clock().instant().minus(listingDelay);
    return new JsonArray(
        state.json(),
        state
            .calls()
            .newestFirst()
            .filter(call -> !call.createdAt().isAfter(listed))
            .map(state.callWriter()::call));
  }

  /** Handles GET /v1/calls/{id}. */
  private ApiResponse get(ApiRequest request) {
    return PlainResponse.ok(state.callWriter().call(find(request)));
  }

  /** Handles GET /v1/calls/{id}/transcript. */
  private ApiResponse transcript(ApiRequest request) {
    return PlainResponse.ok(state.callWriter().transcript(find(request)));
  }

  private CallingBoxCall find(ApiRequest request) {
    return state
        .calls()
        .find(request.parameter("id"))
        .orElseThrow(() -> CallingBoxErrors.notFound("Call"));
  }
}
