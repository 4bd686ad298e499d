package io.github.camundabolna.simulator.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.call.CallListener;
import io.github.camundabolna.simulator.call.CallStatus;
import io.github.camundabolna.simulator.call.Execution;
import io.github.camundabolna.simulator.call.ExecutionBodyWriter;
import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.journal.WebhookRecorder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Sends a webhook for every change of status to the agent's address, if it has one. */
public final class CallWebhookSender implements CallListener {
  private static final List<String> RETRY_FIELDS =
      List.of("retry_config", "retry_count", "retry_history");
  private final WebhookAddresses addresses;
  private final ExecutionBodyWriter bodies;
  private final WebhookFaults webhookFaults;
  private final WebhookDispatcher dispatcher;
  private final WebhookAwaiter webhookAwaiter;
  private final WebhookRecorder recorder;

  public CallWebhookSender(
      WebhookAddresses addresses,
      ExecutionBodyWriter bodies,
      WebhookFaults webhookFaults,
      WebhookDispatcher dispatcher,
      WebhookAwaiter webhookAwaiter,
      WebhookRecorder recorder) {
    this.addresses = addresses;
    this.bodies = bodies;
    this.webhookFaults = webhookFaults;
    this.dispatcher = dispatcher;
    this.webhookAwaiter = webhookAwaiter;
    this.recorder = recorder;
  }

  @Override
  public void changed(Execution execution, Optional<CallStatus> before) {
    String id = execution.id();
    CallStatus status = execution.status();
    Runnable onResponse = () -> webhookAwaiter.answered(id, status);
    addresses
        .urlFor(execution.request().agentId())
        .map(url -> new Webhook(id, url, body(execution), onResponse, onAcknowledged(execution)))
        .ifPresentOrElse(dispatcher::send, onResponse);
  }

  private Consumer<Instant> onAcknowledged(Execution execution) {
    return execution.finished() ? at -> recorder.endAcknowledged(execution.id(), at) : at -> {};
  }

  /** Captures the execution as it is now; the body is written when it is sent. */
  private Supplier<String> body(Execution execution) {
    boolean withoutRetries = webhookFaults.occurs(Fault.WEBHOOK_WITHOUT_RETRIES, execution.id());
    List<String> omitted = withoutRetries ? RETRY_FIELDS : List.of();
    Supplier<ObjectNode> snapshot = bodies.snapshot(execution);
    return () -> snapshot.get().remove(omitted).toString();
  }
}
