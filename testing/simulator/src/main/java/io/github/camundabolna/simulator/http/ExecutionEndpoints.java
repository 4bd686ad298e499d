package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.call.Execution;
import io.github.camundabolna.simulator.call.ExecutionBodyWriter;
import io.github.camundabolna.simulator.call.Executions;
import io.github.camundabolna.simulator.server.ApiRequest;
import io.github.camundabolna.simulator.server.ApiResponse;
import io.github.camundabolna.simulator.server.PlainResponse;
import io.github.camundabolna.simulator.server.Route;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Serves the endpoints of executions. */
final class ExecutionEndpoints {
  private final Executions executions;
  private final ExecutionBodyWriter bodies;
  private final Agents agents;
  private final Clock clock;
  private final Duration listingDelay;

  ExecutionEndpoints(
      Executions executions,
      ExecutionBodyWriter bodies,
      Agents agents,
      Clock clock,
      Duration listingDelay) {
    this.executions = executions;
    this.bodies = bodies;
    this.agents = agents;
    this.clock = clock;
    this.listingDelay = listingDelay;
  }

  List<Route> routes() {
    return List.of(
        Route.of("GET", "/v2/agent/{id}/executions", this::list),
        Route.of("GET", "/executions/{id}", this::get),
        Route.of("GET", "/executions/{id}/log", this::log));
  }

  /** Handles GET /executions/{id}. */
  ApiResponse get(ApiRequest request) {
    return PlainResponse.ok(bodies.full(find(request)));
  }

  /** Handles GET /executions/{id}/log. */
  ApiResponse log(ApiRequest request) {
    return PlainResponse.ok(bodies.log(find(request)));
  }

  /** Handles GET /v2/agent/{id}/executions. */
  ApiResponse list(ApiRequest request) {
    String agentId = agents.require(request.parameter("id"));
    ListingQuery query = ListingQuery.of(request);
    Instant visible = clock.instant().minus(listingDelay);
    List<Execution> found =
        executions
            .ofAgent(agentId)
            .filter(execution -> !execution.createdAt().isAfter(visible))
            .filter(query::matches)
            .toList();
    return PlainResponse.ok(page(found, query));
  }

  private ObjectNode page(List<Execution> found, ListingQuery query) {
    long start = (query.pageNumber() - 1L) * query.pageSize();
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    page.put("page_number", query.pageNumber()).put("page_size", query.pageSize());
    page.put("total", found.size()).put("has_more", start + query.pageSize() < found.size());
    ArrayNode rows = page.putArray("data");
    found.stream().skip(start).limit(query.pageSize()).map(bodies::row).forEach(rows::add);
    ObjectNode filters = page.putObject("filters");
    query.filters().forEach(filters::put);
    page.putArray("sorts");
    return page;
  }

  private Execution find(ApiRequest request) {
    return executions
        .find(request.parameter("id"))
        .orElseThrow(() -> Rejections.notFound("Execution not found"));
  }
}
