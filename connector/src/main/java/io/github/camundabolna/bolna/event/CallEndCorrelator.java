package io.github.camundabolna.bolna.event;

import io.camunda.connector.api.document.DocumentFactory;
import io.github.camundabolna.activity.ActivityLog;
import io.github.camundabolna.bolna.client.call.CallStatus;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.bolna.result.CallResult;
import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.Timestamp;
import io.github.camundabolna.input.Quoted;
import io.github.camundabolna.outcome.GiveUpReason;
import io.github.camundabolna.webhook.CallEndPublisher;
import io.github.camundabolna.webhook.CallEndPublisher.CallEnd;
import io.github.camundabolna.webhook.CorrelationOutcome;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

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
        new CallEnd(call.id(), call.status().wire(), call.inbound(), began(call), call.body()),
        result);
  }

  /** A planned call, or one with retries, can be created much earlier. */
  private static Optional<Instant> began(Execution call) {
    Stream<Instant> retries =
        new LenientJson(call.body())
            .at("retry_history").items().stream()
                .flatMap(List::stream)
                .flatMap(retry -> retry.text("at").flatMap(Timestamp::read).stream());
    Stream<Instant> plans =
        Stream.of(call.scheduledAt(), call.rescheduledAt())
            .flatMap(Optional::stream)
            // A call that was stopped before its time never began.
            .filter(time -> call.updatedAt().filter(time::isAfter).isEmpty());
    return Stream.of(call.createdAt().stream(), plans, retries)
        .flatMap(Function.identity())
        .max(Comparator.naturalOrder());
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
