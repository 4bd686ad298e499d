package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.batch.Batch;
import io.github.camundabolna.simulator.batch.BatchBodyWriter;
import io.github.camundabolna.simulator.batch.BatchRequest;
import io.github.camundabolna.simulator.batch.BatchService;
import io.github.camundabolna.simulator.batch.Batches;
import io.github.camundabolna.simulator.batch.ScheduleRules;
import io.github.camundabolna.simulator.call.Execution;
import io.github.camundabolna.simulator.call.ExecutionBodyWriter;
import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.server.ApiRequest;
import io.github.camundabolna.simulator.server.ApiResponse;
import io.github.camundabolna.simulator.server.JsonArray;
import io.github.camundabolna.simulator.server.JsonBodyReader;
import io.github.camundabolna.simulator.server.PlainResponse;
import io.github.camundabolna.simulator.server.Route;
import io.github.camundabolna.simulator.webhook.WebhookFaults;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Serves the endpoints of batches. */
final class BatchEndpoints {
  private static final int DEFAULT_PAGE = 20;
  private static final int LARGEST_PAGE = 1000;
  private final BatchService callService;
  private final Batches batches;
  private final BatchBodyWriter bodies;
  private final ExecutionBodyWriter executionBodies;
  private final ObjectMapper json;
  private final Agents agents;
  private final BatchRequestReader reader;
  private final WebhookFaults webhookFaults;

  BatchEndpoints(SimulatorState state, Agents agents) {
    this.callService = state.batchService();
    this.batches = state.batches();
    this.bodies = state.batchBodies();
    this.executionBodies = state.bodies();
    this.json = state.json();
    this.agents = agents;
    this.reader =
        new BatchRequestReader(agents, new JsonBodyReader(json, new BolnaErrors()), state.clock());
    this.webhookFaults = state.webhookFaults();
  }

  List<Route> routes() {
    return List.of(
        Route.of("POST", "/batches", this::create).withFaults(Fault.Scope.BATCH),
        Route.of("POST", "/batches/{id}/schedule", this::schedule),
        Route.of("POST", "/batches/{id}/stop", this::stop),
        Route.of("GET", "/batches/{id}", this::get),
        Route.of("GET", "/batches/{id}/executions", this::executions),
        Route.of("GET", "/v2/batches/{id}/executions", this::executionPage),
        Route.of("GET", "/batches/{id}/all", this::list),
        Route.of("DELETE", "/batches/{id}", this::delete));
  }

  /** Handles POST /batches. */
  ApiResponse create(ApiRequest request) {
    BatchRequest batch = reader.read(FormData.of(request));
    String id = UUID.randomUUID().toString().replace("-", "");
    request.faults().stream()
        .filter(Fault::affectsWebhooks)
        .forEach(fault -> webhookFaults.plan(id, fault));
    if (request.faults().contains(Fault.BATCH_FAILS)) {
      callService.createFailing(id, batch);
    } else {
      callService.create(id, batch);
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    return PlainResponse.created(body.put("batch_id", id).put("state", "created"));
  }

  /** Handles POST /batches/{id}/schedule. */
  ApiResponse schedule(ApiRequest request) {
    Batch batch = find(request);
    Instant start = reader.readStart(FormData.of(request));
    if (!callService.schedule(batch, start)) {
      String status = bodies.full(batch).get("status").asText();
      throw Rejections.badRequest("Batch cannot be scheduled: it is " + status);
    }
    return success("scheduled at " + ScheduleRules.format(start));
  }

  /** Handles POST /batches/{id}/stop. */
  ApiResponse stop(ApiRequest request) {
    if (!callService.stop(find(request))) {
      throw Rejections.message(404, "Batch is not queued or running");
    }
    return success("stopped");
  }

  /** Handles GET /batches/{id}. */
  ApiResponse get(ApiRequest request) {
    return PlainResponse.ok(bodies.full(find(request)));
  }

  /** Handles GET /batches/{agent_id}/all. */
  ApiResponse list(ApiRequest request) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    batches.ofAgent(agents.require(request.parameter("id"))).map(bodies::full).forEach(list::add);
    return PlainResponse.ok(list);
  }

  /** Handles GET /batches/{id}/executions. */
  ApiResponse executions(ApiRequest request) {
    return rows(find(request).executions());
  }

  /** Handles GET /v2/batches/{id}/executions. */
  ApiResponse executionPage(ApiRequest request) {
    Collection<Execution> all = find(request).executions();
    int number = ListingQuery.count(request, "page_number", 1);
    int size = ListingQuery.count(request, "page_size", DEFAULT_PAGE);
    if (size > LARGEST_PAGE) {
      throw Rejections.badRequest("page_size must not exceed " + LARGEST_PAGE);
    }
    List<Execution> rows = all.stream().skip((number - 1L) * size).limit(size).toList();
    return new ExecutionPage(rows(rows), number, size, all.size());
  }

  private JsonArray rows(Collection<Execution> executions) {
    return new JsonArray(json, executions.stream().map(executionBodies::full));
  }

  /** Handles DELETE /batches/{id}. */
  ApiResponse delete(ApiRequest request) {
    callService.delete(find(request));
    return success("deleted");
  }

  private Batch find(ApiRequest request) {
    return batches
        .find(request.parameter("id"))
        .orElseThrow(() -> Rejections.notFound("Batch not found"));
  }

  private static PlainResponse success(String state) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    return PlainResponse.ok(body.put("message", "success").put("state", state));
  }
}
