package io.github.camundabolna.simulator.callingbox.http;

import io.github.camundabolna.simulator.server.ErrorResponses;
import io.github.camundabolna.simulator.server.JsonBodyReader;
import io.github.camundabolna.simulator.server.KeyCheck;
import io.github.camundabolna.simulator.server.Route;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Describes CallingBox's API: its routes, its errors, and how it checks the key. */
public final class CallingBoxApi {
  private static final CallingBoxErrors ERRORS = new CallingBoxErrors();

  private CallingBoxApi() {}

  /** Returns the errors of requests that reach no route. */
  public static ErrorResponses errors() {
    return ERRORS;
  }

  public static KeyCheck keyCheck(String apiKey) {
    return new BearerKey(apiKey);
  }

  /** Returns all routes; {@code listingDelay} is how long what is new stays out of lists. */
  public static List<Route> routes(CallingBoxState state, Duration listingDelay) {
    JsonBodyReader json = new JsonBodyReader(state.json(), ERRORS);
    OrderReader orders = new OrderReader(json, state.agents(), state.numbers());
    return Stream.of(
            new CallingBoxCallRoutes(state, orders, listingDelay).routes(),
            new CallingBoxAgentRoutes(state, new AgentReader(json), listingDelay).routes(),
            new CallingBoxNumberRoutes(state, json, listingDelay).routes(),
            new EndpointRoutes(state, json).routes(),
            new DeliveryRoutes(state).routes())
        .flatMap(List::stream)
        .toList();
  }
}
