package io.github.camundabolna.localcamunda.records;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.ProcessIntent;
import io.camunda.zeebe.protocol.record.value.deployment.Process;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Tracks every deployed version of every process. */
final class ProcessDefinitions implements Projection {

  private final NavigableMap<Long, DeployedProcess> byKey = new TreeMap<>();

  @Override
  public void read(Record<?> event) {
    if (event.getValue() instanceof Process process) {
      if (event.getIntent() == ProcessIntent.CREATED) {
        byKey.put(process.getProcessDefinitionKey(), deployed(process));
      } else if (event.getIntent() == ProcessIntent.DELETED) {
        byKey.remove(process.getProcessDefinitionKey());
      }
    }
  }

  List<DeployedProcess> all() {
    return byKey.values().stream().map(this::markLatest).toList();
  }

  private DeployedProcess markLatest(DeployedProcess process) {
    return process.withLatest(
        byKey.values().stream()
            .filter(other -> other.processId().equals(process.processId()))
            .filter(other -> other.tenantId().equals(process.tenantId()))
            .noneMatch(other -> other.version() > process.version()));
  }

  private static DeployedProcess deployed(Process process) {
    return new DeployedProcess(
        process.getProcessDefinitionKey(),
        process.getBpmnProcessId(),
        process.getVersion(),
        process.getResourceName(),
        process.getTenantId(),
        new String(process.getResource(), StandardCharsets.UTF_8),
        false);
  }
}
