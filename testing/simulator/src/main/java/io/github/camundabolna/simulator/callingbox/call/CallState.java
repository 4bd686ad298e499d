package io.github.camundabolna.simulator.callingbox.call;

import java.time.Instant;
import java.util.Optional;

/**
 * The changing part of a call; every change creates a new state.
 *
 * @param startedAt when the call was first dialed, or rang
 * @param answeredAt when a person or a machine answered
 * @param extraction empty unless the call is completed and a result was requested
 */
public record CallState(
    CallingBoxStatus status,
    Instant updatedAt,
    Optional<Instant> startedAt,
    Optional<Instant> answeredAt,
    Optional<Instant> endedAt,
    Optional<ExtractionStatus> extraction,
    WebhookReport webhook) {

  static CallState first(CallingBoxStatus status, Instant now) {
    CallState blank =
        new CallState(
            status,
            now,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            WebhookReport.none());
    return blank.moved(status, now);
  }

  CallState moved(CallingBoxStatus next, Instant now) {
    boolean dialed = next == CallingBoxStatus.INITIATED || next == CallingBoxStatus.RINGING;
    return new CallState(
        next,
        now,
        startedAt.or(() -> Optional.of(now).filter(at -> dialed)),
        answeredAt.or(() -> Optional.of(now).filter(at -> next == CallingBoxStatus.IN_PROGRESS)),
        Optional.of(now).filter(at -> next.ended()),
        extraction,
        webhook);
  }

  /** Returns the state of a call that a machine answered. */
  CallState answeredByMachine() {
    return new CallState(status, updatedAt, startedAt, endedAt, endedAt, extraction, webhook);
  }

  CallState extracting(ExtractionStatus next, Instant now) {
    return new CallState(status, now, startedAt, answeredAt, endedAt, Optional.of(next), webhook);
  }

  CallState reported(WebhookReport report) {
    return new CallState(status, updatedAt, startedAt, answeredAt, endedAt, extraction, report);
  }
}
