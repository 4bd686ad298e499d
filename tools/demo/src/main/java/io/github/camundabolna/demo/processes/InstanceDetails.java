package io.github.camundabolna.demo.processes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.localcamunda.records.DeployedForm;
import io.github.camundabolna.localcamunda.records.JobFailure;
import io.github.camundabolna.localcamunda.records.OpenIncident;
import io.github.camundabolna.localcamunda.records.OpenTimer;
import io.github.camundabolna.localcamunda.records.OpenUserTask;
import io.github.camundabolna.localcamunda.records.ProcessInstanceSummary;
import io.github.camundabolna.localcamunda.records.ProcessJournal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One process instance and its user tasks, as the page reads them. */
record InstanceDetails(ProcessJournal journal, DeployedModels models, ProcessList list) {

  /** A longer value is cut: lists of contacts have megabytes. */
  static final int LONGEST_VALUE = 2_000;

  /** The newest failed attempts; a job may have been tried for hours. */
  private static final int MOST_FAILURES = 5;

  /** A multi-instance activity can have thousands. */
  private static final int MOST_SCOPES = 50;

  /** Returns where an instance is, what it waits for, what has failed, and its variables. */
  ObjectNode instance(ProcessInstanceSummary instance) {
    List<OpenIncident> incidents = journal.openIncidents(instance.key());
    ObjectNode body = list.row(instance).put("incidents", incidents.size());
    body.set("tokens", TokenCounts.json(instance.activeElements(), incidents));
    ArrayNode path = body.putArray("path");
    journal.history(instance.key()).stream()
        .flatMap(history -> history.path().stream())
        .distinct()
        .forEach(path::add);
    addVariables(body.putArray("variables"), instance);
    addFailures(body, instance, incidents);
    addWaits(body, instance);
    return body;
  }

  private void addFailures(
      ObjectNode body, ProcessInstanceSummary instance, List<OpenIncident> incidents) {
    ArrayNode open = body.putArray("openIncidents");
    incidents.forEach(incident -> open.add(incident(instance, incident)));
    List<JobFailure> failures = journal.jobFailures(instance.key()).reversed();
    ArrayNode newest = body.put("failedAttempts", failures.size()).putArray("failures");
    failures.stream()
        .limit(MOST_FAILURES)
        .forEach(failure -> newest.add(failure(instance, failure)));
  }

  private void addWaits(ObjectNode body, ProcessInstanceSummary instance) {
    ArrayNode timers = body.putArray("timers");
    journal.openTimers(instance.key()).forEach(timer -> timers.add(timer(instance, timer)));
    ArrayNode tasks = body.putArray("tasks");
    journal.openUserTasks().stream()
        .filter(task -> task.instanceKey() == instance.key())
        .forEach(task -> tasks.add(task(task)));
  }

  private void addVariables(ArrayNode rows, ProcessInstanceSummary instance) {
    addVariables(rows, instance.key(), "");
    instance.activeElements().stream()
        .limit(MOST_SCOPES)
        .forEach(element -> addVariables(rows, element.key(), name(instance, element.elementId())));
  }

  private void addVariables(ArrayNode rows, long scopeKey, String scope) {
    new TreeMap<>(journal.variables(scopeKey))
        .forEach(
            (name, value) -> {
              String text = value.toString();
              boolean cut = text.length() > LONGEST_VALUE;
              rows.addObject()
                  .put("name", name)
                  .put("value", cut ? text.substring(0, LONGEST_VALUE) : text)
                  .put("cut", cut)
                  .put("scope", scope);
            });
  }

  private String name(ProcessInstanceSummary instance, String elementId) {
    return models.elementName(instance.processId(), elementId);
  }

  private ObjectNode incident(ProcessInstanceSummary instance, OpenIncident incident) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("key", String.valueOf(incident.key()))
        .put("element", name(instance, incident.elementId()))
        .put("type", incident.type())
        .put("message", incident.message());
  }

  private ObjectNode timer(ProcessInstanceSummary instance, OpenTimer timer) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("element", name(instance, timer.elementId()))
        .put("due", timer.due().toString());
  }

  private ObjectNode failure(ProcessInstanceSummary instance, JobFailure failure) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("element", name(instance, failure.elementId()))
        .put("at", failure.at().toString())
        .put("message", failure.message())
        .put("retries", failure.retriesLeft());
  }

  private ObjectNode task(OpenUserTask task) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("key", String.valueOf(task.key()))
        .put("instance", String.valueOf(task.instanceKey()))
        .put("name", models.elementName(task.processId(), task.elementId()));
  }

  /** Returns a user task with its form and the variables that the form shows. */
  ObjectNode taskWithForm(OpenUserTask task) {
    ObjectNode body = task(task);
    form(task).ifPresent(form -> body.set("form", JsonText.parse(form.json())));
    Map<String, JsonNode> values = new TreeMap<>(journal.variables(task.instanceKey()));
    values.putAll(journal.variables(task.elementInstanceKey()));
    body.putObject("values").setAll(values);
    return body;
  }

  private Optional<DeployedForm> form(OpenUserTask task) {
    return task.formKey().isPresent() ? journal.form(task.formKey().getAsLong()) : Optional.empty();
  }
}
