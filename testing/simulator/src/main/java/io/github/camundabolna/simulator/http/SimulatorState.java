package io.github.camundabolna.simulator.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camundabolna.simulator.batch.BatchBodyWriter;
import io.github.camundabolna.simulator.batch.BatchService;
import io.github.camundabolna.simulator.batch.Batches;
import io.github.camundabolna.simulator.call.CallService;
import io.github.camundabolna.simulator.call.CallStatus;
import io.github.camundabolna.simulator.call.ExecutionBodyWriter;
import io.github.camundabolna.simulator.call.Executions;
import io.github.camundabolna.simulator.call.PhoneLines;
import io.github.camundabolna.simulator.journal.EventRecorder;
import io.github.camundabolna.simulator.webhook.WebhookAddresses;
import io.github.camundabolna.simulator.webhook.WebhookAwaiter;
import io.github.camundabolna.simulator.webhook.WebhookFaults;
import java.time.Clock;

/** The parts of the simulator that the API shows and changes. */
public record SimulatorState(
    Clock clock,
    ObjectMapper json,
    CallService callService,
    Executions executions,
    ExecutionBodyWriter bodies,
    BatchService batchService,
    Batches batches,
    BatchBodyWriter batchBodies,
    PhoneLines lines,
    EventRecorder recorder,
    WebhookAddresses addresses,
    WebhookAwaiter<CallStatus> webhookAwaiter,
    WebhookFaults webhookFaults) {}
