package io.github.camundabolna.webhook;

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

  /** Logs that the wait for a call ends because the vendor hasn't known it for long. */
  public void logNotFound(Vendor vendor, String callId, String answer) {
    log.warning(
        "Given up",
        "%s doesn't know call %s; the wait ends with gaveUp \"%s\": %s"
            .formatted(vendor.name(), callId, GiveUpReason.NOT_FOUND.text(), answer));
  }

  /** Logs that a call that could not be delivered is now too old to start a process. */
  public void logLost(String callId) {
    log.warning(
        "Given up", "call %s ended, and is now too old to start a process".formatted(callId));
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
      case KNOWN, UNMATCHED -> Optional.empty();
      case INVALID -> {
        log.warning("Not delivered", callId + ": " + outcome.reason());
        yield Optional.of(UndeliveredCall.lastingly(reason));
      }
      case FAILED -> Optional.of(UndeliveredCall.forNow(reason));
    };
  }
}
