package io.github.camundabolna.examples.simulator.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.examples.simulator.batch.Batch;
import io.github.camundabolna.examples.simulator.batch.BatchBodies;
import io.github.camundabolna.examples.simulator.batch.BatchCentre;
import io.github.camundabolna.examples.simulator.batch.BatchRequest;
import io.github.camundabolna.examples.simulator.batch.Batches;
import io.github.camundabolna.examples.simulator.batch.Schedule;
import io.github.camundabolna.examples.simulator.call.ExecutionBodies;
import io.github.camundabolna.examples.simulator.fault.Fault;
import io.github.camundabolna.examples.simulator.webhook.Mischief;
import java.time.Instant;
import java.util.UUID;

/** Creates, schedules, stops, shows and deletes batches. */
final class BatchEndpoints {
  private final BatchCentre centre;
  private final Batches batches;
  private final BatchBodies bodies;
  private final ExecutionBodies executionBodies;
  private final ObjectMapper json;
  private final Agents agents;
  private final BatchRequestReader reader;
  private final StartReader starts;
  private final Mischief mischief;

  BatchEndpoints(BolnaApi.Backstage stage, Agents agents) {
    this.centre = stage.batchCentre();
    this.batches = stage.batches();
    this.bodies = stage.batchBodies();
    this.executionBodies = stage.bodies();
    this.json = stage.json();
    this.agents = agents;
    this.reader = new BatchRequestReader(agents, new JsonBody(stage.json()));
    this.starts = new StartReader(stage.clock());
    this.mischief = stage.mischief();
  }

  /** POST /batches. */
  Answer create(ApiRequest request) {
    BatchRequest batch = reader.read(FormData.of(request));
    String id = UUID.randomUUID().toString().replace("-", "");
    request.faults().stream()
        .filter(Fault::strikesWebhooks)
        .forEach(fault -> mischief.plan(id, fault));
    if (request.faults().contains(Fault.BATCH_FAILS)) {
      centre.createFailing(id, batch);
    } else {
      centre.create(id, batch);
    }
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    return Reply.created(body.put("batch_id", id).put("state", "created"));
  }

  /** POST /batches/{id}/schedule. */
  Answer schedule(ApiRequest request) {
    Batch batch = find(request);
    Instant start = starts.read(FormData.of(request));
    if (!centre.schedule(batch, start)) {
      String status = bodies.full(batch).get("status").asText();
      throw Refusal.badRequest("Batch cannot be scheduled: it is " + status);
    }
    return success("scheduled at " + Schedule.wire(start));
  }

  /** POST /batches/{id}/stop. */
  Answer stop(ApiRequest request) {
    if (!centre.stop(find(request))) {
      throw Refusal.message(404, "Batch is not queued or running");
    }
    return success("stopped");
  }

  /** GET /batches/{id}. */
  Answer get(ApiRequest request) {
    return Reply.ok(bodies.full(find(request)));
  }

  /** GET /batches/{agent_id}/all. */
  Answer list(ApiRequest request) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    batches.ofAgent(agents.require(request.parameter("id"))).map(bodies::full).forEach(list::add);
    return Reply.ok(list);
  }

  /** GET /batches/{id}/executions. */
  Answer executions(ApiRequest request) {
    return new ExecutionArray(json, executionBodies, find(request).executions());
  }

  /** DELETE /batches/{id}. */
  Answer delete(ApiRequest request) {
    centre.delete(find(request));
    return success("deleted");
  }

  private Batch find(ApiRequest request) {
    return batches
        .find(request.parameter("id"))
        .orElseThrow(() -> Refusal.notFound("Batch not found"));
  }

  private static Reply success(String state) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    return Reply.ok(body.put("message", "success").put("state", state));
  }
}
