package io.github.camundabolna.localcamunda.records;

/** A deployed version of a process, and whether it is the latest one. */
public record DeployedProcess(
    long key,
    String processId,
    int version,
    String resourceName,
    String tenantId,
    String xml,
    boolean latest) {

  DeployedProcess withLatest(boolean value) {
    return new DeployedProcess(key, processId, version, resourceName, tenantId, xml, value);
  }
}
