package io.github.camundabolna.simulator.http;

import io.github.camundabolna.simulator.fault.ActiveFaults;
import io.github.camundabolna.simulator.fault.FaultSettings;
import io.github.camundabolna.simulator.fault.RequestFaults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Bolna's API, listening from the moment it is made. */
public final class BolnaApi implements AutoCloseable {
  private final PlannedResponses planned = new PlannedResponses();
  private final RequestDelay pause = new RequestDelay();
  private final ApiServer server;

  public BolnaApi(
      ApiSettings settings,
      SimulatorState state,
      RequestFaults requestFaults,
      ActiveFaults activeFaults,
      FaultSettings faults)
      throws IOException {
    Authentication authentication = new Authentication(settings.apiKey());
    RequestDispatcher dispatcher =
        new RequestDispatcher(
            routes(settings, state),
            authentication,
            planned,
            limits(settings, state),
            requestFaults,
            faults,
            pause,
            state.recorder(),
            state.clock());
    server =
        new ApiServer(
            settings.address(),
            dispatcher,
            new ActiveFaultsHandler(activeFaults, authentication, state.json()));
  }

  private static Optional<RateLimits> limits(ApiSettings settings, SimulatorState state) {
    return settings.rateLimits() ? Optional.of(new RateLimits(state.clock())) : Optional.empty();
  }

  public URI baseUri() {
    return server.baseUri();
  }

  /** Plans the reply to the next request, whichever it is. */
  public void planResponse(int status, String body, Map<String, String> headers) {
    planned.add(status, body, headers);
  }

  /** Plans the reply to the next request of one endpoint, as in {@code GET /executions/{id}}. */
  public void planResponse(String endpoint, int status, String body, Map<String, String> headers) {
    planned.add(endpoint, status, body, headers);
  }

  /** Refuses connections and cuts those that are open, until it comes back. */
  public void stopListening() {
    server.leave();
  }

  /**
   * Listens again.
   *
   * @throws UncheckedIOException if somebody else has taken the port meanwhile
   */
  public void resumeListening() {
    try {
      server.resumeListening();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    pause.end();
    server.close();
  }

  private List<Route> routes(ApiSettings settings, SimulatorState state) {
    JsonBodyReader json = new JsonBodyReader(state.json());
    Agents agents = new Agents(settings.agents(), state.clock().instant(), state.addresses(), json);
    CallEndpoints calls = new CallEndpoints(state, new CallRequestReader(json), agents);
    ExecutionEndpoints executions =
        new ExecutionEndpoints(
            state.executions(), state.bodies(), agents, state.clock(), settings.listingDelay());
    BatchEndpoints batches = new BatchEndpoints(state, agents);
    return List.of(
        Route.of("POST", "/call", calls::place),
        Route.of("POST", "/call/{id}/stop", calls::stop),
        Route.of("POST", "/v2/agent/{id}/stop", calls::stopAll),
        Route.of("GET", "/v2/agent/{id}", agents::get),
        Route.of("PATCH", "/v2/agent/{id}", agents::patch),
        Route.of("GET", "/v2/agent/{id}/executions", executions::list),
        Route.of("GET", "/executions/{id}", executions::get),
        Route.of("GET", "/executions/{id}/log", executions::log),
        Route.of("POST", "/batches", batches::create),
        Route.of("POST", "/batches/{id}/schedule", batches::schedule),
        Route.of("POST", "/batches/{id}/stop", batches::stop),
        Route.of("GET", "/batches/{id}", batches::get),
        Route.of("GET", "/batches/{id}/executions", batches::executions),
        Route.of("GET", "/batches/{id}/all", batches::list),
        Route.of("DELETE", "/batches/{id}", batches::delete),
        Route.of("GET", "/user/me", new UserEndpoint(state.lines())::me));
  }
}
