package io.github.camundabolna.simulator.callingbox.webhook;

import io.github.camundabolna.simulator.webhook.DeliveryAttempt;
import java.time.Instant;
import java.util.Optional;

/**
 * The changing part of a delivery.
 *
 * @param status pending too while a requested attempt is under way
 * @param settled the status without the requested attempt
 * @param attempts automatic ones so far
 * @param repetitions attempts on request
 * @param lastAttempt empty if there was none
 * @param nextAttemptAt empty if no automatic attempt is planned
 */
public record DeliveryState(
    DeliveryStatus status,
    DeliveryStatus settled,
    int attempts,
    int repetitions,
    Optional<DeliveryAttempt> lastAttempt,
    Optional<Instant> nextAttemptAt,
    Optional<Instant> deliveredAt,
    Instant updatedAt) {

  static DeliveryState first(Instant now) {
    return new DeliveryState(
        DeliveryStatus.PENDING,
        DeliveryStatus.PENDING,
        0,
        0,
        Optional.empty(),
        Optional.of(now),
        Optional.empty(),
        now);
  }

  /** A person requested one more attempt. */
  DeliveryState requeued(Instant now) {
    return new DeliveryState(
        DeliveryStatus.PENDING,
        settled,
        attempts,
        repetitions,
        lastAttempt,
        nextAttemptAt,
        deliveredAt,
        now);
  }

  DeliveryState attempted(DeliveryAttempt attempt, boolean repetition, Instant now) {
    boolean acknowledged = attempt.acknowledged();
    DeliveryStatus next = acknowledged ? DeliveryStatus.DELIVERED : settled;
    return new DeliveryState(
        next,
        next,
        attempts + (repetition ? 0 : 1),
        repetitions + (repetition ? 1 : 0),
        Optional.of(attempt),
        nextAttemptAt.filter(at -> repetition && !acknowledged),
        deliveredAt.or(() -> Optional.of(now).filter(at -> acknowledged)),
        now);
  }

  DeliveryState planned(Instant next) {
    return new DeliveryState(
        status,
        settled,
        attempts,
        repetitions,
        lastAttempt,
        Optional.of(next),
        deliveredAt,
        updatedAt);
  }

  DeliveryState exhausted(Instant now) {
    return new DeliveryState(
        DeliveryStatus.EXHAUSTED,
        DeliveryStatus.EXHAUSTED,
        attempts,
        repetitions,
        lastAttempt,
        Optional.empty(),
        deliveredAt,
        now);
  }
}
