package io.github.camundabolna.localcamunda.records;

/** A version of a process as it was deployed, and whether no newer one has been. */
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
