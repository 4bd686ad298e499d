package io.github.camundabolna.bolna.event;

import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.webhook.ReceiverElements;

/**
 * The ids by which the engine recognizes a message that it was given before. Where a message starts
 * a process, a call must have one id, or a second final status of the same call starts a second
 * process.
 */
record MessageIds(ReceiverElements elements) {

  String idFor(Execution call) {
    return call.id() + ":" + (elements.startProcesses() ? "ended" : call.status().wire());
  }
}
