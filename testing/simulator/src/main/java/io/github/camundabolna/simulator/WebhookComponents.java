package io.github.camundabolna.simulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camundabolna.simulator.batch.BatchBodyWriter;
import io.github.camundabolna.simulator.call.CallStatus;
import io.github.camundabolna.simulator.call.ExecutionBodyWriter;
import io.github.camundabolna.simulator.fault.ActiveFaults;
import io.github.camundabolna.simulator.fault.FaultRandom;
import io.github.camundabolna.simulator.webhook.WebhookAddresses;
import io.github.camundabolna.simulator.webhook.WebhookAwaiter;
import io.github.camundabolna.simulator.webhook.WebhookFaults;

/** The parts of a simulator that its webhooks share with its API. */
record WebhookComponents(
    WebhookAddresses addresses,
    ExecutionBodyWriter bodies,
    BatchBodyWriter batchBodies,
    FaultRandom faultRandom,
    ActiveFaults activeFaults,
    WebhookFaults faults,
    WebhookAwaiter<CallStatus> awaiter) {

  static WebhookComponents create(
      SimulatorSettings settings, ObjectMapper json, Runnable faultsChanged) {
    FaultRandom faultRandom = new FaultRandom(settings.faults().seed());
    ActiveFaults activeFaults =
        new ActiveFaults(settings.faults().probabilities(), faultRandom, faultsChanged);
    return new WebhookComponents(
        new WebhookAddresses(settings.webhooks().url()),
        new ExecutionBodyWriter(json, settings.extractions()),
        new BatchBodyWriter(settings.batches(), settings.clock()),
        faultRandom,
        activeFaults,
        new WebhookFaults(activeFaults),
        new WebhookAwaiter<>());
  }
}
