package io.github.camundabolna.poll;

import io.camunda.connector.api.inbound.ProcessInstanceContext;

/**
 * A process instance that waits for a batch.
 *
 * @param batchId as the instance has it: it is the correlation key too, letter by letter
 */
record WaitingInstance(ProcessInstanceContext process, String batchId) {

  /** Two elements of one instance that wait for one batch are told together, and share this. */
  record Key(long processInstance, String batchId) {}

  Key key() {
    return new Key(process.getKey(), batchId);
  }
}
