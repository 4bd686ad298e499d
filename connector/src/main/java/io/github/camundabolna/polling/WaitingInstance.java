package io.github.camundabolna.polling;

import io.camunda.connector.api.inbound.ProcessInstanceContext;

/**
 * A waiting process instance.
 *
 * @param id of the awaited resource, exactly as the instance has it, because it's the correlation
 *     key
 */
record WaitingInstance(ProcessInstanceContext process, String id) {

  /** The key of an instance and ID; parallel waits of an instance for the same ID share it. */
  record Key(long processInstance, String id) {}

  Key key() {
    return new Key(process.getKey(), id);
  }
}
