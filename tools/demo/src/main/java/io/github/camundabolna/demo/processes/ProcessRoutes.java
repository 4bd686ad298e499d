package io.github.camundabolna.demo.processes;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.localcamunda.records.DeployedProcess;
import io.github.camundabolna.localcamunda.records.LifecycleState;
import io.github.camundabolna.localcamunda.records.OpenIncident;
import io.github.camundabolna.localcamunda.records.OpenUserTask;
import io.github.camundabolna.localcamunda.records.ProcessInstanceSummary;
import io.github.camundabolna.localcamunda.records.ProcessJournal;
import io.github.camundabolna.simulator.server.ApiRequest;
import io.github.camundabolna.simulator.server.ApiResponse;
import io.github.camundabolna.simulator.server.PlainResponse;
import io.github.camundabolna.simulator.server.Route;
import java.util.List;
import java.util.function.Function;

/** The JSON behind the tab. */
final class ProcessRoutes {

  private static final int PAGE = 50;
  private static final int LONGEST_PAGE = 200;
  private static final int MOST_SKIPPED = 1_000_000;
  private static final int MEGABYTE = 1024 * 1024;
  private static final int LARGEST_FILE = 10;

  private final String path;
  private final ProcessJournal journal;
  private final DeployedModels models;
  private final ProcessList list;
  private final InstanceDetails details;
  private final ProcessCommands commands;

  ProcessRoutes(
      String path,
      ProcessJournal journal,
      DeployedModels models,
      ProcessList list,
      ProcessCommands commands) {
    this.path = path;
    this.journal = journal;
    this.models = models;
    this.list = list;
    this.details = new InstanceDetails(journal, models, list);
    this.commands = commands;
  }

  List<Route> all() {
    return List.of(
        get("/processes", request -> list.processes()),
        get("/processes/{id}", request -> list.process(process(request))),
        get("/processes/{id}/instances", this::instances),
        get("/instances/{key}", request -> details.instance(instance(request))),
        get("/tasks/{key}", request -> details.taskWithForm(task(request))),
        post("/processes/{id}/start", this::start),
        post("/instances/{key}/cancel", this::cancel),
        post("/incidents/{key}/retry", this::retry),
        post("/tasks/{key}/complete", this::complete),
        post("/documents", this::store));
  }

  private Route get(String template, Function<ApiRequest, ObjectNode> body) {
    return Route.withoutKey("GET", path + template, request -> response(body.apply(request)));
  }

  private Route post(String template, Function<ApiRequest, ObjectNode> body) {
    return Route.withoutKey("POST", path + template, request -> response(body.apply(request)));
  }

  private static ApiResponse response(ObjectNode body) {
    return PlainResponse.ok(body);
  }

  private static ObjectNode nothing() {
    return JsonNodeFactory.instance.objectNode();
  }

  private ObjectNode instances(ApiRequest request) {
    return list.instances(
        process(request),
        RequestValues.number(request, "skip", 0, MOST_SKIPPED),
        RequestValues.number(request, "limit", PAGE, LONGEST_PAGE));
  }

  private ObjectNode start(ApiRequest request) {
    DeployedProcess process = process(request);
    if (!models.of(process).startable()) {
      throw Rejection.conflict(
          "Process %s has no start event for a person: an event starts it"
              .formatted(process.processId()));
    }
    long key = commands.start(process.processId(), RequestValues.variables(request));
    return nothing().put("key", String.valueOf(key));
  }

  private ObjectNode cancel(ApiRequest request) {
    ProcessInstanceSummary instance = instance(request);
    if (instance.state() != LifecycleState.ACTIVE) {
      throw Rejection.conflict(
          "Process instance %d has ended, so it can't be canceled".formatted(instance.key()));
    }
    commands.cancel(instance.key());
    return nothing();
  }

  private ObjectNode retry(ApiRequest request) {
    long key = RequestValues.key(request);
    OpenIncident open =
        journal.openIncidents().stream()
            .filter(incident -> incident.key() == key)
            .findFirst()
            .orElseThrow(
                () ->
                    Rejection.notFound(
                        "There is no open incident %d. It may be resolved by now".formatted(key)));
    commands.retry(open);
    return nothing();
  }

  private ObjectNode complete(ApiRequest request) {
    commands.complete(task(request).key(), RequestValues.variables(request));
    return nothing();
  }

  private ObjectNode store(ApiRequest request) {
    String name =
        request
            .query("name")
            .orElseThrow(
                () ->
                    Rejection.badRequest(
                        "name is missing: the name of the file, such as customers.csv"));
    if (request.body().length > LARGEST_FILE * MEGABYTE) {
      throw Rejection.badRequest(
          "The file %s has %d bytes, but at most %d MB are stored"
              .formatted(name, request.body().length, LARGEST_FILE));
    }
    ObjectNode body = nothing();
    body.set("document", commands.store(name, request.contentType(), request.body()));
    return body;
  }

  private DeployedProcess process(ApiRequest request) {
    String id = request.parameter("id");
    return models
        .find(id)
        .orElseThrow(() -> Rejection.notFound("There is no process %s".formatted(id)));
  }

  private ProcessInstanceSummary instance(ApiRequest request) {
    long key = RequestValues.key(request);
    return journal
        .instance(key)
        .orElseThrow(() -> Rejection.notFound("There is no process instance %d".formatted(key)));
  }

  private OpenUserTask task(ApiRequest request) {
    long key = RequestValues.key(request);
    return journal
        .openUserTask(key)
        .orElseThrow(
            () ->
                Rejection.notFound(
                    "There is no open user task %d. It may be completed by now".formatted(key)));
  }
}
