package io.github.camundabolna.bolna.event;

import io.camunda.connector.api.document.DocumentFactory;
import io.github.camundabolna.activity.ActivityLog;
import io.github.camundabolna.bolna.client.call.CallStatus;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.bolna.result.CallResult;
import io.github.camundabolna.input.Quoted;
import io.github.camundabolna.outcome.GiveUpReason;
import io.github.camundabolna.webhook.CallEndPublisher;
import io.github.camundabolna.webhook.CallEndPublisher.CallEnd;
import io.github.camundabolna.webhook.CorrelationOutcome;
import java.util.Map;
import java.util.function.Supplier;

/** Publishes the ends of Bolna's calls to the engine, for events and for the sweep. */
record CallEndCorrelator(CallEndPublisher publisher, DocumentFactory documents, ActivityLog log) {

  /** Publishes the end of a call. Never throws. */
  CorrelationOutcome publishEnd(Execution call) {
    return publish(call, () -> CallResult.of(call, documents));
  }

  /** Publishes that a call is given up. Never throws. */
  CorrelationOutcome publishGivenUp(Execution call, GiveUpReason reason) {
    return publish(call, () -> CallResult.givenUp(call, reason, documents));
  }

  /** Publishes that Bolna doesn't know a call. Never throws. */
  CorrelationOutcome publishNotFound(String executionId) {
    return publisher.publishNotFound(
        executionId, () -> CallResult.notFound(executionId, documents));
  }

  private CorrelationOutcome publish(Execution call, Supplier<Map<String, Object>> result) {
    return publisher.publish(
        new CallEnd(call.id(), call.status().wire(), call.inbound(), call.dialedAt(), call.body()),
        result);
  }

  /** Warns once per status that this version doesn't know. */
  void warnIfUnknown(Execution call) {
    if (call.status() == CallStatus.UNKNOWN) {
      log.warningOncePer(
          call.statusText(),
          "Unknown status",
          "call %s has the status %s, which this version doesn't know; its wait continues"
              .formatted(call.id(), Quoted.of(call.statusText())));
    }
  }
}
