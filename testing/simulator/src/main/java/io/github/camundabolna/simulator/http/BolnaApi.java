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

  private List<Route> routes(ApiSettings settings, SimulatorState state) {
    JsonBodyReader json = new JsonBodyReader(state.json());
    Agents agents = new Agents(settings.agents(), state.clock().instant());
    AgentEndpoints ofAgents =
        new AgentEndpoints(agents, state.addresses(), json, state.clock(), settings.listingDelay());
    PhoneNumbers numbers = new PhoneNumbers(CallRequest.DEFAULT_FROM, state.clock().instant());
    InboundEndpoints inbound =
        new InboundEndpoints(agents, json, id -> numbers.find(id).map(RentedNumber::phoneNumber));
    CallEndpoints calls = new CallEndpoints(state, new CallRequestReader(json), agents);
    ExecutionEndpoints executions =
        new ExecutionEndpoints(
            state.executions(), state.bodies(), agents, state.clock(), settings.listingDelay());
    BatchEndpoints batches = new BatchEndpoints(state, agents);
    NumberEndpoints ofNumbers =
        new NumberEndpoints(
            numbers, inbound::agentOf, json, state.clock(), settings.listingDelay());
    SipTrunkEndpoints trunks = new SipTrunkEndpoints(json, state.clock());
    RecordingEndpoints recordings = new RecordingEndpoints(state.executions(), state.bodies());
    KnowledgeEndpoints knowledge =
        new KnowledgeEndpoints(state.clock(), settings.knowledgeProcessing());
    DispositionEndpoints dispositions = new DispositionEndpoints(state.clock(), agents, json);
    UserEndpoint user = new UserEndpoint(state.lines(), json);
    ProviderEndpoints providers = new ProviderEndpoints(json, state.clock());
    VoiceEndpoints voices = new VoiceEndpoints();
    ViolationEndpoints violations = new ViolationEndpoints(state.clock());
    SubAccountEndpoints subAccounts = new SubAccountEndpoints(json, state.clock());
    return List.of(
        Route.of("POST", "/call", calls::place),
        Route.of("POST", "/call/{id}/stop", calls::stop),
        Route.of("POST", "/v2/agent/{id}/stop", calls::stopAll),
        Route.of("POST", "/v2/agent", ofAgents::create),
        Route.of("GET", "/v2/agent/all", ofAgents::list),
        Route.of("GET", "/v2/agent/{id}", ofAgents::get),
        Route.of("PUT", "/v2/agent/{id}", ofAgents::update),
        Route.of("PATCH", "/v2/agent/{id}", ofAgents::patch),
        Route.of("DELETE", "/v2/agent/{id}", ofAgents::delete),
        Route.of("POST", "/inbound/setup", inbound::setUp),
        Route.of("POST", "/inbound/unlink", inbound::unlink),
        Route.of("GET", "/v2/agent/{id}/executions", executions::list),
        Route.of("GET", "/executions/{id}", executions::get),
        Route.of("GET", "/executions/{id}/log", executions::log),
        Route.withoutKey("GET", "/recordings/call/{id}", recordings::link),
        Route.withoutKey("GET", "/recordings/file/{id}", recordings::file),
        Route.of("POST", "/batches", batches::create),
        Route.of("POST", "/batches/{id}/schedule", batches::schedule),
        Route.of("POST", "/batches/{id}/stop", batches::stop),
        Route.of("GET", "/batches/{id}", batches::get),
        Route.of("GET", "/batches/{id}/executions", batches::executions),
        Route.of("GET", "/v2/batches/{id}/executions", batches::executionPage),
        Route.of("GET", "/batches/{id}/all", batches::list),
        Route.of("DELETE", "/batches/{id}", batches::delete),
        Route.of("GET", "/phone-numbers/all", ofNumbers::list),
        Route.of("GET", "/phone-numbers/search", ofNumbers::search),
        Route.of("POST", "/phone-numbers/buy", ofNumbers::buy),
        Route.of("DELETE", "/phone-numbers/{id}", ofNumbers::delete),
        Route.of("POST", "/sip-trunks/trunks", trunks::create),
        Route.of("GET", "/sip-trunks/trunks", trunks::list),
        Route.of("GET", "/sip-trunks/trunks/{id}", trunks::get),
        Route.of("PATCH", "/sip-trunks/trunks/{id}", trunks::update),
        Route.of("DELETE", "/sip-trunks/trunks/{id}", trunks::delete),
        Route.of("POST", "/sip-trunks/trunks/{id}/numbers", trunks::addNumber),
        Route.of("GET", "/sip-trunks/trunks/{id}/numbers", trunks::numbers),
        Route.of("DELETE", "/sip-trunks/trunks/{id}/numbers/{number}", trunks::removeNumber),
        Route.of("POST", "/knowledgebase", knowledge::create),
        Route.of("GET", "/knowledgebase/all", knowledge::list),
        Route.of("GET", "/knowledgebase/{id}", knowledge::get),
        Route.of("DELETE", "/knowledgebase/{id}", knowledge::delete),
        Route.of("POST", "/dispositions/", dispositions::create),
        Route.of("POST", "/dispositions/bulk", dispositions::createMany),
        Route.of("GET", "/dispositions/", dispositions::list),
        Route.of("GET", "/dispositions/{id}", dispositions::get),
        Route.of("PUT", "/dispositions/{id}", dispositions::update),
        Route.of("DELETE", "/dispositions/{id}", dispositions::delete),
        Route.of("POST", "/v2/agent/{id}/dispositions/test", dispositions::test),
        Route.of("POST", "/providers", providers::add),
        Route.of("GET", "/providers", providers::list),
        Route.of("DELETE", "/providers/{id}", providers::remove),
        Route.of("GET", "/api/v1/voice-config/tts", voices::catalog),
        Route.of("GET", "/api/v1/voice-config/tts/voices", voices::voices),
        Route.of("GET", "/violations/list", violations::list),
        Route.of("POST", "/violations/submit", violations::submit),
        Route.of("POST", "/sub-accounts/create", subAccounts::create),
        Route.of("GET", "/sub-accounts/all", subAccounts::list),
        Route.of("GET", "/sub-accounts/all/usage", subAccounts::usageOfAll),
        Route.of("GET", "/sub-accounts/{id}/usage", subAccounts::usage),
        Route.of("PATCH", "/sub-accounts/{id}", subAccounts::update),
        Route.of("DELETE", "/sub-accounts/{id}", subAccounts::delete),
        Route.of("POST", "/user/model/custom", user::addModel),
        Route.of("GET", "/user/me", user::me));
  }
}
