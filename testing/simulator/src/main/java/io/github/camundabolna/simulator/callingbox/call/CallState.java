package io.github.camundabolna.simulator.callingbox.call;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The changing part of a call; every change creates a new state.
 *
 * @param startedAt when the call was first dialed, or rang
 * @param answeredAt when a person or a machine answered
 * @param extraction empty unless the call is completed and a result was requested
 * @param course chosen by a person on the page; empty for that of the number
 * @param talk empty unless a person answered on the page
 */
public record CallState(
    CallingBoxStatus status,
    Instant updatedAt,
    Optional<Instant> startedAt,
    Optional<Instant> answeredAt,
    Optional<Instant> endedAt,
    Optional<ExtractionStatus> extraction,
    WebhookReport webhook,
    Optional<CallCourse> course,
    Optional<CallingBoxTalk> talk) {

  static CallState first(CallingBoxStatus status, Instant now) {
    CallState blank =
        new CallState(
            status,
            now,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            WebhookReport.none(),
            Optional.empty(),
            Optional.empty());
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
        webhook,
        course,
        talkAfter(next, now));
  }

  /** A person talks from in-progress on. */
  private Optional<CallingBoxTalk> talkAfter(CallingBoxStatus next, Instant now) {
    boolean answered = next == CallingBoxStatus.IN_PROGRESS && isByHand();
    return answered ? Optional.of(CallingBoxTalk.answered(now)) : talk;
  }

  private boolean isByHand() {
    return course.equals(Optional.of(CallCourse.BY_HAND));
  }

  /** Returns whether the call goes on only when a person says how. */
  boolean awaitsPerson() {
    return isByHand()
        && (status == CallingBoxStatus.RINGING || status == CallingBoxStatus.IN_PROGRESS);
  }

  /** Returns the state of a call that a machine answered. */
  CallState answeredByMachine() {
    return new CallState(
        status, updatedAt, startedAt, endedAt, endedAt, extraction, webhook, course, talk);
  }

  CallState extracting(ExtractionStatus next, Instant now) {
    return new CallState(
        status, now, startedAt, answeredAt, endedAt, Optional.of(next), webhook, course, talk);
  }

  CallState reported(WebhookReport report) {
    return new CallState(
        status, updatedAt, startedAt, answeredAt, endedAt, extraction, report, course, talk);
  }

  CallState following(CallCourse chosen) {
    return new CallState(
        status,
        updatedAt,
        startedAt,
        answeredAt,
        endedAt,
        extraction,
        webhook,
        Optional.of(chosen),
        talk);
  }

  CallState withTalk(UnaryOperator<CallingBoxTalk> change) {
    return new CallState(
        status,
        updatedAt,
        startedAt,
        answeredAt,
        endedAt,
        extraction,
        webhook,
        course,
        talk.map(change));
  }
}
