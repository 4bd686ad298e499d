package io.github.camundabolna.simulator.callingbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camundabolna.simulator.callingbox.agent.NumberForSale;
import io.github.camundabolna.simulator.server.ApiRequest;
import io.github.camundabolna.simulator.server.ApiResponse;
import io.github.camundabolna.simulator.server.JsonArray;
import io.github.camundabolna.simulator.server.JsonBodyReader;
import io.github.camundabolna.simulator.server.PlainResponse;
import io.github.camundabolna.simulator.server.Route;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Serves the phone numbers of the account and those for sale. */
final class CallingBoxNumberRoutes {
  private final CallingBoxState state;
  private final JsonBodyReader json;
  private final Duration listingDelay;

  CallingBoxNumberRoutes(CallingBoxState state, JsonBodyReader json, Duration listingDelay) {
    this.state = state;
    this.json = json;
    this.listingDelay = listingDelay;
  }

  List<Route> routes() {
    return List.of(
        Route.of("GET", "/v1/numbers", this::list),
        Route.of("GET", "/v1/numbers/available", this::available),
        Route.of("POST", "/v1/numbers/purchase", this::purchase));
  }

  private ApiResponse list(ApiRequest request) {
    Instant listed = state.clock().instant().minus(listingDelay);
    return array(
        state.numbers().owned().stream()
            .filter(number -> !number.purchasedAt().isAfter(listed))
            .map(state.agentWriter()::number));
  }

  private ApiResponse available(ApiRequest request) {
    QueryReader query = new QueryReader(request);
    Optional<String> country = query.text("country_code");
    Optional<String> areaCode = query.text("area_code");
    Optional<String> type = query.oneOf("number_type", List.of("local", "toll_free"));
    int limit = query.count("limit", Integer.MAX_VALUE, Integer.MAX_VALUE);
    Stream<NumberForSale> offers =
        state.numbers().offers().stream()
            .filter(offer -> country.filter(code -> !code.equals(NumberForSale.COUNTRY)).isEmpty())
            .filter(offer -> areaCode.filter(code -> !code.equals(offer.areaCode())).isEmpty())
            .filter(offer -> type.filter(wanted -> !wanted.equals(offer.type())).isEmpty())
            .limit(limit);
    return array(offers.map(state.agentWriter()::offer));
  }

  private ApiResponse purchase(ApiRequest request) {
    CheckedFields fields = new CheckedFields(json.object(request));
    String e164 = fields.requiredText("phone_number");
    fields.phoneNumber("phone_number");
    fields.check();
    return state
        .numbers()
        .purchase(e164, state.clock().instant())
        .map(number -> PlainResponse.created(state.agentWriter().number(number)))
        .orElseThrow(() -> CallingBoxErrors.rejection(400, "The number is not available"));
  }

  private ApiResponse array(Stream<? extends JsonNode> rows) {
    return new JsonArray(state.json(), rows);
  }
}
