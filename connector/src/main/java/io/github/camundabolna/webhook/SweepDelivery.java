package io.github.camundabolna.webhook;

import io.camunda.connector.api.inbound.Severity;
import io.github.camundabolna.activity.ActivityLog;
import io.github.camundabolna.http.Vendor;
import io.github.camundabolna.outcome.GiveUpReason;
import io.github.camundabolna.outcome.UndeliveredCall;
import java.time.Instant;
import java.util.Optional;

/** Logs what the engine did with a call that a sweep found, and returns what is left to do. */
public record SweepDelivery(ActivityLog log) {

  /**
   * Logs that the wait for a call ends before the call does, or before its result.
   *
   * @param status as the vendor spells it
   * @param updatedAt last change, if the vendor says it
   */
  public void logGivenUp(
      Vendor vendor,
      String callId,
      String status,
      Optional<Instant> updatedAt,
      GiveUpReason reason) {
    log.warning(
        "Given up",
        "call %s is %s at %s, unchanged since %s; the wait ends with gaveUp \"%s\""
            .formatted(
                callId,
                status,
                vendor.name(),
                updatedAt.map(Instant::toString).orElse("the first check"),
                reason.text()));
  }

  /**
   * Evaluates the engine's response to the end of a wait for a call that the vendor hasn't known
   * for long.
   *
   * @param answer of the vendor
   * @return as {@link #evaluate} does
   */
  public Optional<UndeliveredCall> evaluateNotFound(
      Vendor vendor, String callId, String answer, CorrelationOutcome outcome) {
    String notFound = GiveUpReason.NOT_FOUND.text();
    if (outcome.kind() == CorrelationOutcome.Kind.PUBLISHED) {
      log.atTimes(
          Severity.WARNING,
          "Given up",
          "%s doesn't know call %s; its wait ends with gaveUp \"%s\": %s"
              .formatted(vendor.name(), callId, notFound, answer));
      return Optional.empty();
    }
    return evaluate(callId, notFound, outcome);
  }

  /** Logs that a call is now too old to be delivered to a start event. */
  public void logLost(String callId) {
    log.atTimes(
        Severity.WARNING,
        "Lost",
        "call %s seems to have ended, and could not be delivered while it could start a process"
            .formatted(callId));
  }

  /**
   * Evaluates the engine's response.
   *
   * @param status as the vendor spells it
   * @return why the call must be delivered again; empty if it's delivered
   */
  public Optional<UndeliveredCall> evaluate(
      String callId, String status, CorrelationOutcome outcome) {
    String reason = callId + ", " + outcome.reason();
    return switch (outcome.kind()) {
      case PUBLISHED -> {
        log.info("Found", callId + " is " + status + ", but no event reported it");
        yield Optional.empty();
      }
      case KNOWN, UNMATCHED, TOO_OLD -> Optional.empty();
      case INVALID -> {
        log.atTimes(Severity.WARNING, "Rejected", callId + ": " + outcome.reason());
        yield Optional.of(UndeliveredCall.lastingly(reason));
      }
      case FAILED -> Optional.of(UndeliveredCall.forNow(reason));
    };
  }
}
