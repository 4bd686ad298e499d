package io.github.camundabolna.demo.processes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.localcamunda.records.DeployedForm;
import io.github.camundabolna.localcamunda.records.DeployedProcess;
import io.github.camundabolna.localcamunda.records.ElementRecord;
import io.github.camundabolna.localcamunda.records.LifecycleState;
import io.github.camundabolna.localcamunda.records.OpenIncident;
import io.github.camundabolna.localcamunda.records.OpenUserTask;
import io.github.camundabolna.localcamunda.records.ProcessInstanceCounts;
import io.github.camundabolna.localcamunda.records.ProcessInstanceSummary;
import io.github.camundabolna.localcamunda.records.ProcessJournal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Processes and their instances, as the page reads them. Keys are text, because numbers of a
 * browser are too short for them.
 *
 * @param startValues what a form contains at first, by field
 */
record ProcessList(ProcessJournal journal, DeployedModels models, Map<String, String> startValues) {

  /** Returns all processes, in the latest version, with counts of all versions. */
  ObjectNode processes() {
    Map<String, Long> incidents =
        count(journal.openIncidents(), incident -> processOf(incident.instanceKey()));
    Map<String, Long> tasks = count(journal.openUserTasks(), OpenUserTask::processId);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode rows = body.putArray("processes");
    for (DeployedProcess process : journal.latestProcesses()) {
      ProcessInstanceCounts counts = journal.counts(process.processId());
      rows.add(
          head(process)
              .put("active", counts.active())
              .put("completed", counts.completed())
              .put("terminated", counts.terminated())
              .put("incidents", incidents.getOrDefault(process.processId(), 0L))
              .put("tasks", tasks.getOrDefault(process.processId(), 0L)));
    }
    return body;
  }

  private static <T> Map<String, Long> count(List<T> all, Function<T, String> process) {
    return all.stream().collect(Collectors.groupingBy(process, Collectors.counting()));
  }

  private String processOf(long instanceKey) {
    return journal.instance(instanceKey).map(ProcessInstanceSummary::processId).orElse("");
  }

  private ObjectNode head(DeployedProcess process) {
    ProcessModel model = models.of(process);
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", process.processId())
        .put("name", model.name())
        .put("version", process.version())
        .put("startable", model.startable());
  }

  /** Returns a process with its diagram and its start form. */
  ObjectNode process(DeployedProcess process) {
    ObjectNode body = head(process).put("xml", process.xml());
    models
        .of(process)
        .startFormId()
        .flatMap(journal::latestForm)
        .map(DeployedForm::json)
        .ifPresent(form -> body.set("form", JsonText.parse(form)));
    ObjectNode values = body.putObject("values");
    startValues.forEach(values::put);
    return body;
  }

  /** Returns the tokens of all instances, and some of the instances. */
  ObjectNode instances(DeployedProcess process, int skipped, int most) {
    String id = process.processId();
    ProcessInstanceCounts counts = journal.counts(id);
    List<OpenIncident> incidents =
        journal.openIncidents().stream()
            .filter(incident -> processOf(incident.instanceKey()).equals(id))
            .toList();
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("total", counts.started()).put("active", counts.active());
    body.set("tokens", TokenCounts.json(activeOf(id), incidents));
    ArrayNode rows = body.putArray("instances");
    Map<Long, Long> failures =
        incidents.stream()
            .collect(Collectors.groupingBy(OpenIncident::instanceKey, Collectors.counting()));
    journal.instances(id, skipped, most).stream()
        .map(each -> row(each).put("incidents", failures.getOrDefault(each.key(), 0L)))
        .forEach(rows::add);
    return body;
  }

  private List<ElementRecord> activeOf(String processId) {
    return journal.activeElements().stream()
        .filter(element -> element.processId().equals(processId))
        .toList();
  }

  /** Returns an instance without what only its details have. */
  ObjectNode row(ProcessInstanceSummary instance) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("key", String.valueOf(instance.key()));
    row.put("process", instance.processId()).put("version", instance.version());
    row.put("state", word(instance.state())).put("started", instance.started().toString());
    instance.ended().ifPresent(at -> row.put("ended", at.toString()));
    ArrayNode places = row.putArray("places");
    TokenCounts.json(instance.activeElements(), List.of())
        .forEach(
            token ->
                places.add(
                    models.elementName(instance.processId(), token.path("element").asText())));
    return row;
  }

  private static String word(LifecycleState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
