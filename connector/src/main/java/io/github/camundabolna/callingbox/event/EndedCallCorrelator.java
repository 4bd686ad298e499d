package io.github.camundabolna.callingbox.event;

import io.camunda.connector.api.document.DocumentFactory;
import io.github.camundabolna.callingbox.client.call.CallTimes;
import io.github.camundabolna.callingbox.client.call.CallTranscript;
import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.callingbox.result.CallingBoxResult;
import io.github.camundabolna.outcome.GiveUpReason;
import io.github.camundabolna.webhook.CallEndPublisher;
import io.github.camundabolna.webhook.CallEndPublisher.CallEnd;
import io.github.camundabolna.webhook.CorrelationOutcome;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Publishes the ends of CallingBox's calls to the engine, for events and for the sweep. */
record EndedCallCorrelator(CallEndPublisher publisher, DocumentFactory documents) {

  /**
   * Publishes the end of a call. Never throws.
   *
   * @param ending type of the event that reports it, or would have
   */
  CorrelationOutcome publishEnd(
      CallingBoxCall call, String ending, Optional<CallTranscript> transcript) {
    return publish(call, ending, () -> CallingBoxResult.of(call, transcript, documents));
  }

  /** Publishes that a call is given up. Never throws. */
  CorrelationOutcome publishGivenUp(
      CallingBoxCall call, GiveUpReason reason, Optional<CallTranscript> transcript) {
    return publish(
        call, ending(call), () -> CallingBoxResult.givenUp(call, transcript, reason, documents));
  }

  /** Publishes that CallingBox doesn't know a call. Never throws. */
  CorrelationOutcome publishNotFound(String callId) {
    return publisher.publishNotFound(callId, () -> CallingBoxResult.notFound(callId, documents));
  }

  /** Returns the type of the event for the status of a call that was read. */
  static String ending(CallingBoxCall call) {
    return CallEventType.ofEnd(call.status()).map(CallEventType::wire).orElse(call.status().wire());
  }

  private CorrelationOutcome publish(
      CallingBoxCall call, String ending, Supplier<Map<String, Object>> result) {
    CallTimes times = call.times();
    Optional<Instant> time =
        times.endedAt().or(times::answeredAt).or(times::startedAt).or(times::createdAt);
    return publisher.publish(
        new CallEnd(call.id(), ending, call.inbound(), time, call.body()), result);
  }
}
