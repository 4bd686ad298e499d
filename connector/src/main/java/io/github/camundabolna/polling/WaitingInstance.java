package io.github.camundabolna.polling;

import io.camunda.connector.api.inbound.ProcessInstanceContext;

/**
 * A process instance that waits.
 *
 * @param id of what it waits for, as the instance has it: it is the correlation key too, letter by
 *     letter
 */
record WaitingInstance(ProcessInstanceContext process, String id) {

  /** Two elements of one instance that wait for the same thing get it together, and share this. */
  record Key(long processInstance, String id) {}

  Key key() {
    return new Key(process.getKey(), id);
  }
}
