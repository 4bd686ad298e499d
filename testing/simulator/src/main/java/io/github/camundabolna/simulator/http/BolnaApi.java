package io.github.camundabolna.simulator.http;

import io.github.camundabolna.simulator.call.CallRequest;
import io.github.camundabolna.simulator.fault.ActiveFaults;
import io.github.camundabolna.simulator.fault.FaultSettings;
import io.github.camundabolna.simulator.fault.RequestFaults;
import io.github.camundabolna.simulator.number.PhoneNumbers;
import io.github.camundabolna.simulator.number.RentedNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Serves Bolna's API from its construction until it is closed. */
public final class BolnaApi implements AutoCloseable {
  private final PlannedResponses planned = new PlannedResponses();
  private final RequestDelay delay = new RequestDelay();
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
            delay,
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

  /** Plans the response to the next request to any endpoint. */
  public void planResponse(int status, String body, Map<String, String> headers) {
    planned.add(status, body, headers);
  }

  /** Plans the response to the next request to one endpoint, such as {@code POST /call}. */
  public void planResponse(String endpoint, int status, String body, Map<String, String> headers) {
    planned.add(endpoint, status, body, headers);
  }

  /** Refuses new connections and closes open ones. */
  public void stopListening() {
    server.stopListening();
  }

  /**
   * Listens again.
   *
   * @throws UncheckedIOException if another program uses the port now
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
    delay.end();
    server.close();
  }

  private static List<Route> routes(ApiSettings settings, SimulatorState state) {
    Agents agents = new Agents(settings.agents(), state.clock().instant());
    return Stream.of(
            callRoutes(settings, state, agents),
            agentRoutes(settings, state, agents),
            accountRoutes(state))
        .flatMap(List::stream)
        .toList();
  }

  /** Calls, batches, and what calls leave behind. */
  private static List<Route> callRoutes(ApiSettings settings, SimulatorState state, Agents agents) {
    JsonBodyReader json = new JsonBodyReader(state.json());
    return Stream.of(
            new CallEndpoints(state, new CallRequestReader(json), agents).routes(),
            new ExecutionEndpoints(
                    state.executions(),
                    state.bodies(),
                    agents,
                    state.clock(),
                    settings.listingDelay())
                .routes(),
            new RecordingEndpoints(state.executions(), state.bodies()).routes(),
            new BatchEndpoints(state, agents).routes())
        .flatMap(List::stream)
        .toList();
  }

  /** Agents, their numbers, and what they know. */
  private static List<Route> agentRoutes(
      ApiSettings settings, SimulatorState state, Agents agents) {
    JsonBodyReader json = new JsonBodyReader(state.json());
    PhoneNumbers numbers = new PhoneNumbers(CallRequest.DEFAULT_FROM, state.clock().instant());
    InboundEndpoints inbound =
        new InboundEndpoints(agents, json, id -> numbers.find(id).map(RentedNumber::phoneNumber));
    return Stream.of(
            new AgentEndpoints(
                    agents, state.addresses(), json, state.clock(), settings.listingDelay())
                .routes(),
            inbound.routes(),
            new NumberEndpoints(
                    numbers, inbound::agentOf, json, state.clock(), settings.listingDelay())
                .routes(),
            new SipTrunkEndpoints(json, state.clock()).routes(),
            new KnowledgeEndpoints(state.clock(), settings.knowledgeProcessing()).routes(),
            new DispositionEndpoints(state.clock(), agents, json).routes())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Route> accountRoutes(SimulatorState state) {
    JsonBodyReader json = new JsonBodyReader(state.json());
    return Stream.of(
            new UserEndpoint(state.lines(), json).routes(),
            new ProviderEndpoints(json, state.clock()).routes(),
            new VoiceEndpoints().routes(),
            new ViolationEndpoints(state.clock()).routes(),
            new SubAccountEndpoints(json, state.clock()).routes())
        .flatMap(List::stream)
        .toList();
  }
}
