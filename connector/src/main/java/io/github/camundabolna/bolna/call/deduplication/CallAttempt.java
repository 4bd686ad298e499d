package io.github.camundabolna.bolna.call.deduplication;

import io.github.camundabolna.bolna.client.call.CallRequest;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.Quoted;
import io.github.camundabolna.job.JobAttempt;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.function.UnaryOperator;

/**
 * A call that a job wants to place.
 *
 * @param guards run just before the call is dialed, and throw to refuse it; return the call, maybe
 *     at another time
 */
public record CallAttempt(JobAttempt job, CallRequest request, UnaryOperator<CallRequest> guards) {

  /** A job may be a little late; a scheduled time further in the past is a mistake. */
  private static final Duration TOLERANCE = Duration.ofMinutes(10);

  JobAttempt.Identity identity() {
    return job.identity(request.agentId(), number());
  }

  String number() {
    return request.recipientPhoneNumber();
  }

  /**
   * Checks the scheduled time just before dialing, because the time of a call that an earlier
   * attempt placed may have passed. Bolna would place the call immediately, even at night.
   */
  void checkNotPast() {
    request
        .scheduledAt()
        .filter(time -> time.toInstant().isBefore(job.now().minus(TOLERANCE)))
        .ifPresent(
            time -> {
              throw new InvalidInputException(
                  "scheduledAt must not be in the past (Bolna would call immediately), but was "
                      + Quoted.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time)));
            });
  }
}
