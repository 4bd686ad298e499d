package io.github.camundabolna.event;

import io.github.camundabolna.client.Execution;

/**
 * The ids by which the engine recognizes a message that it was given before.
 *
 * @param startsProcesses whether a message starts a process: then a call must have one id, or a
 *     second final status of the same call starts a second process
 */
record MessageIds(boolean startsProcesses) {

  String idFor(Execution call) {
    return call.id() + ":" + (startsProcesses ? "ended" : call.status().wire());
  }
}
