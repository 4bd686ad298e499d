package io.github.camundabolna.examples.simulator.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camundabolna.examples.simulator.batch.BatchBodies;
import io.github.camundabolna.examples.simulator.batch.BatchCentre;
import io.github.camundabolna.examples.simulator.batch.Batches;
import io.github.camundabolna.examples.simulator.books.Ledger;
import io.github.camundabolna.examples.simulator.call.CallCentre;
import io.github.camundabolna.examples.simulator.call.ExecutionBodies;
import io.github.camundabolna.examples.simulator.call.Executions;
import io.github.camundabolna.examples.simulator.call.Lines;
import io.github.camundabolna.examples.simulator.fault.FaultSwitch;
import io.github.camundabolna.examples.simulator.fault.Faults;
import io.github.camundabolna.examples.simulator.fault.Strikes;
import io.github.camundabolna.examples.simulator.webhook.Arrivals;
import io.github.camundabolna.examples.simulator.webhook.Mischief;
import io.github.camundabolna.examples.simulator.webhook.WebhookAddresses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Bolna's API, listening from the moment it is made. */
public final class BolnaApi implements AutoCloseable {
  private final PlannedReplies planned = new PlannedReplies();
  private final Pause pause = new Pause();
  private final ApiServer server;

  /** The parts of the simulator that the API shows and moves. */
  public record Backstage(
      Clock clock,
      ObjectMapper json,
      CallCentre centre,
      Executions executions,
      ExecutionBodies bodies,
      BatchCentre batchCentre,
      Batches batches,
      BatchBodies batchBodies,
      Lines lines,
      Ledger ledger,
      WebhookAddresses addresses,
      Arrivals arrivals,
      Mischief mischief) {}

  public BolnaApi(
      ApiSettings settings,
      Backstage backstage,
      Strikes strikes,
      FaultSwitch switched,
      Faults faults)
      throws IOException {
    Authentication authentication = new Authentication(settings.apiKey());
    Dispatcher dispatcher =
        new Dispatcher(
            routes(settings, backstage),
            authentication,
            planned,
            limits(settings, backstage),
            strikes,
            faults,
            pause,
            backstage.ledger(),
            backstage.clock());
    server =
        new ApiServer(
            settings.address(),
            dispatcher,
            new FaultSwitchHandler(switched, authentication, backstage.json()));
  }

  private static Optional<RateLimits> limits(ApiSettings settings, Backstage stage) {
    return settings.rateLimits() ? Optional.of(new RateLimits(stage.clock())) : Optional.empty();
  }

  public URI baseUri() {
    return server.baseUri();
  }

  /** Plans the reply to the next request, whichever it is. */
  public void planReply(int status, String body, Map<String, String> headers) {
    planned.add(status, body, headers);
  }

  /** Plans the reply to the next request of one endpoint, as in {@code GET /executions/{id}}. */
  public void planReply(String endpoint, int status, String body, Map<String, String> headers) {
    planned.add(endpoint, status, body, headers);
  }

  /** Refuses connections and cuts those that are open, until it comes back. */
  public void goAway() {
    server.leave();
  }

  /**
   * Listens again.
   *
   * @throws UncheckedIOException if somebody else has taken the port meanwhile
   */
  public void comeBack() {
    try {
      server.comeBack();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    pause.end();
    server.close();
  }

  private List<Route> routes(ApiSettings settings, Backstage stage) {
    JsonBody json = new JsonBody(stage.json());
    Agents agents = new Agents(settings.agents(), stage.clock().instant(), stage.addresses(), json);
    AcceptedCalls accepted = new AcceptedCalls(stage.arrivals(), stage.mischief());
    CallEndpoints calls =
        new CallEndpoints(stage.centre(), new CallRequestReader(json), agents, accepted);
    ExecutionEndpoints executions =
        new ExecutionEndpoints(
            stage.executions(), stage.bodies(), agents, stage.clock(), settings.listingDelay());
    BatchEndpoints batches = new BatchEndpoints(stage, agents);
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
        Route.of("GET", "/user/me", new UserEndpoint(stage.lines())::me));
  }
}
