package io.github.camundabolna.bolna.event;

import io.camunda.connector.api.inbound.webhook.WebhookHttpResponse;
import io.github.camundabolna.activity.ActivityLog;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.webhook.CorrelationOutcome;
import io.github.camundabolna.webhook.WebhookResponses;
import java.util.function.Consumer;

/**
 * Gives the end of a call to the engine while its event waits for an answer.
 *
 * @param delivered takes the id of each call that the engine has, or that it is not to have
 */
record EventDelivery(CallEndCorrelator correlator, ActivityLog log, Consumer<String> delivered) {

  WebhookHttpResponse deliver(Execution call) {
    log.info("Ended", call.id() + " is " + call.statusText() + ": the engine is told");
    CorrelationOutcome outcome = correlator.ended(call);
    if (outcome.isAccepted()) {
      delivered.accept(call.id());
      return WebhookResponses.ended(call.id());
    }
    log.warningAtTimes("Not told", call.id() + ": " + outcome.reason());
    return WebhookResponses.notTaken(outcome);
  }
}
