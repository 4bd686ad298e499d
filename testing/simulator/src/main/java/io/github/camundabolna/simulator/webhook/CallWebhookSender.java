package io.github.camundabolna.simulator.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camundabolna.simulator.call.CallListener;
import io.github.camundabolna.simulator.call.CallStatus;
import io.github.camundabolna.simulator.call.Execution;
import io.github.camundabolna.simulator.call.ExecutionBodyWriter;
import io.github.camundabolna.simulator.fault.Fault;
import io.github.camundabolna.simulator.journal.WebhookRecorder;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Sends a webhook for every change of status to the agent's address, if it has one. */
public final class CallWebhookSender implements CallListener {
  private static final List<String> RETRY_FIELDS =
      List.of("retry_config", "retry_count", "retry_history");
  private final WebhookAddresses addresses;
  private final ExecutionBodyWriter bodies;
  private final WebhookFaults webhookFaults;
  private final WebhookDispatcher dispatcher;
  private final WebhookAwaiter<CallStatus> webhookAwaiter;
  private final WebhookRecorder recorder;

  public CallWebhookSender(
      WebhookAddresses addresses,
      ExecutionBodyWriter bodies,
      WebhookFaults webhookFaults,
      WebhookDispatcher dispatcher,
      WebhookAwaiter<CallStatus> webhookAwaiter,
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
    CallStatus status = execution.status();
    WebhookListener listener = listener(execution.id(), status, execution.finished());
    addresses
        .urlFor(execution.request().agentId())
        .map(url -> Webhook.of(execution.id(), status.wire(), url, body(execution), listener))
        .ifPresentOrElse(dispatcher::send, listener::firstAnswered);
  }

  private WebhookListener listener(String id, CallStatus status, boolean finished) {
    return new WebhookListener() {
      @Override
      public void attempted(DeliveryAttempt attempt) {
        if (finished && attempt.acknowledged()) {
          recorder.endAcknowledged(id, attempt.sentAt());
        }
      }

      @Override
      public void firstAnswered() {
        webhookAwaiter.answered(id, status);
      }
    };
  }

  /** Captures the execution as it is now; the body is written when it is sent. */
  private Supplier<String> body(Execution execution) {
    boolean withoutRetries = webhookFaults.occurs(Fault.WEBHOOK_WITHOUT_RETRIES, execution.id());
    List<String> omitted = withoutRetries ? RETRY_FIELDS : List.of();
    Supplier<ObjectNode> snapshot = bodies.snapshot(execution);
    return () -> snapshot.get().remove(omitted).toString();
  }
}
