package io.github.camundabolna.simulator.http;

import io.github.camundabolna.simulator.call.CallRequest;
import io.github.camundabolna.simulator.fault.ActiveFaults;
import io.github.camundabolna.simulator.fault.FaultSettings;
import io.github.camundabolna.simulator.number.PhoneNumbers;
import io.github.camundabolna.simulator.number.RentedNumber;
import io.github.camundabolna.simulator.server.ApiParts;
import io.github.camundabolna.simulator.server.JsonBodyReader;
import io.github.camundabolna.simulator.server.RequestLimit;
import io.github.camundabolna.simulator.server.Route;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Describes Bolna's API: its routes, errors, limits, and how it checks the key. */
public final class BolnaApi {
  private static final BolnaErrors ERRORS = new BolnaErrors();

  private BolnaApi() {}

  /** Returns all that is needed to serve the API. */
  public static ApiParts parts(
      ApiSettings settings,
      SimulatorState state,
      FaultSettings faults,
      ActiveFaults activeFaults,
      List<Route> pageRoutes) {
    return new ApiParts(
        "Bolna",
        settings.address(),
        routes(settings, state),
        new Authentication(settings.apiKey()),
        ERRORS,
        limit(settings.rateLimits(), state.clock()),
        faults,
        activeFaults,
        state.recorder().requestLog(),
        state.json(),
        state.clock(),
        pageRoutes);
  }

  private static RequestLimit limit(OptionalInt times, Clock clock) {
    return times.isPresent() ? new RateLimits(clock, times.getAsInt()) : RequestLimit.NONE;
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
    JsonBodyReader json = new JsonBodyReader(state.json(), ERRORS);
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
    JsonBodyReader json = new JsonBodyReader(state.json(), ERRORS);
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
    JsonBodyReader json = new JsonBodyReader(state.json(), ERRORS);
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
