package io.github.camundabolna.examples.simulator.webhook;

import io.github.camundabolna.examples.simulator.call.CallListener;
import io.github.camundabolna.examples.simulator.call.CallStatus;
import io.github.camundabolna.examples.simulator.call.Execution;
import io.github.camundabolna.examples.simulator.call.ExecutionBodies;
import java.util.Optional;

/** Sends a webhook for every change of status to the agent's address, if it has one. */
public final class WebhookSender implements CallListener {
  private final WebhookAddresses addresses;
  private final ExecutionBodies bodies;
  private final Dispatch dispatch;
  private final Arrivals arrivals;

  public WebhookSender(
      WebhookAddresses addresses, ExecutionBodies bodies, Dispatch dispatch, Arrivals arrivals) {
    this.addresses = addresses;
    this.bodies = bodies;
    this.dispatch = dispatch;
    this.arrivals = arrivals;
  }

  @Override
  public void changed(Execution execution, Optional<CallStatus> before) {
    String id = execution.id();
    CallStatus status = execution.status();
    addresses
        .of(execution.request().agentId())
        .map(url -> new Webhook(id, status, url, bodies.full(execution).toString()))
        .ifPresentOrElse(dispatch::send, () -> arrivals.arrived(id, status));
  }
}
