package io.github.camundabolna.simulator.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.call.CallListener;
import io.github.camundabolna.simulator.call.CallStatus;
import io.github.camundabolna.simulator.call.Execution;
import io.github.camundabolna.simulator.call.ExecutionBodyWriter;
import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.journal.AcknowledgedCallEnds;
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
  private final WebhookDispatcher dispatch;
  private final WebhookAwaiter webhookAwaiter;
  private final AcknowledgedCallEnds acknowledgedEnds;

  public CallWebhookSender(
      WebhookAddresses addresses,
      ExecutionBodyWriter bodies,
      WebhookFaults webhookFaults,
      WebhookDispatcher dispatch,
      WebhookAwaiter webhookAwaiter,
      AcknowledgedCallEnds acknowledgedEnds) {
    this.addresses = addresses;
    this.bodies = bodies;
    this.webhookFaults = webhookFaults;
    this.dispatch = dispatch;
    this.webhookAwaiter = webhookAwaiter;
    this.acknowledgedEnds = acknowledgedEnds;
  }

  @Override
  public void changed(Execution execution, Optional<CallStatus> before) {
    String id = execution.id();
    CallStatus status = execution.status();
    Runnable arrived = () -> webhookAwaiter.arrived(id, status);
    addresses
        .of(execution.request().agentId())
        .map(url -> new Webhook(id, url, body(execution), arrived, acknowledged(execution)))
        .ifPresentOrElse(dispatch::send, arrived);
  }

  private Consumer<Instant> acknowledged(Execution execution) {
    return execution.finished()
        ? at -> acknowledgedEnds.acknowledged(execution.id(), at)
        : at -> {};
  }

  /** The execution as it is now, written later. */
  private Supplier<String> body(Execution execution) {
    boolean bare = webhookFaults.occurs(Fault.WEBHOOK_WITHOUT_RETRIES, execution.id());
    List<String> left = bare ? RETRY_FIELDS : List.of();
    Supplier<ObjectNode> snapshot = bodies.snapshot(execution);
    return () -> snapshot.get().remove(left).toString();
  }
}
