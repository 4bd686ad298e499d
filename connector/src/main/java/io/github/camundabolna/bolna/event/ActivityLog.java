package io.github.camundabolna.bolna.event;

import io.camunda.connector.api.inbound.InboundConnectorContext;
import io.camunda.connector.api.inbound.Severity;
import io.github.camundabolna.bolna.client.call.CallStatus;
import io.github.camundabolna.bolna.client.call.Execution;
import io.github.camundabolna.input.Quoted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells operators, in the activity log of the receiver, why an event did not end a wait. The
 * runtime keeps the last 100 lines, so what a stranger can cause is written at times only.
 */
final class ActivityLog {

  private static final Logger LOG = LoggerFactory.getLogger(ActivityLog.class);

  private static final Duration BETWEEN_REPETITIONS = Duration.ofMinutes(10);

  /** A sender could make up any number of them. */
  private static final int MOST_STATUSES = 100;

  private final InboundConnectorContext context;
  private final Clock clock;
  private final Map<String, Repetition> repetitions = new HashMap<>();
  private final Map<String, String> lasting = new HashMap<>();
  private final Set<String> unknownStatuses = new HashSet<>();

  /** Since when a line was left out, and how often. */
  private record Repetition(Instant next, long leftOut) {}

  ActivityLog(InboundConnectorContext context, Clock clock) {
    this.context = context;
    this.clock = clock;
  }

  void info(String tag, String message) {
    write(Severity.INFO, tag, message);
  }

  void warning(String tag, String message) {
    write(Severity.WARNING, tag, message);
  }

  /**
   * Writes the first line of this tag, then one every ten minutes that says how many there were.
   */
  void infoAtTimes(String tag, String message) {
    atTimes(Severity.INFO, tag, message);
  }

  /** Does the same as {@link #infoAtTimes}, as a warning. */
  void warningAtTimes(String tag, String message) {
    atTimes(Severity.WARNING, tag, message);
  }

  /** Warns unless the last warning of this tag was the same, and {@link #forget} was not called. */
  synchronized void warningOnce(String tag, String message) {
    if (!message.equals(lasting.put(tag, message))) {
      warning(tag, message);
    }
  }

  /** What a tag warned of is over. */
  synchronized void forget(String tag) {
    lasting.remove(tag);
  }

  /** Warns of a status that this version does not know, once for each. */
  synchronized void unknownStatus(Execution call) {
    if (call.status() == CallStatus.UNKNOWN
        && unknownStatuses.size() < MOST_STATUSES
        && unknownStatuses.add(call.statusText())) {
      warning(
          "Unknown status",
          "call %s has the status %s, which this version does not know: its wait continues"
              .formatted(call.id(), Quoted.of(call.statusText())));
    }
  }

  /** The tags are few, and written here in the code. */
  private synchronized void atTimes(Severity severity, String tag, String message) {
    Instant now = clock.instant();
    Repetition before = repetitions.getOrDefault(tag, new Repetition(Instant.MIN, 0));
    if (now.isBefore(before.next())) {
      repetitions.put(tag, new Repetition(before.next(), before.leftOut() + 1));
      return;
    }
    repetitions.put(tag, new Repetition(now.plus(BETWEEN_REPETITIONS), 0));
    String more = before.leftOut() > 0 ? "; and " + before.leftOut() + " more since then" : "";
    write(severity, tag, message + more);
  }

  /** The registry of a runtime of 8.8 is not safe for threads; no event is worth losing for it. */
  private synchronized void write(Severity severity, String tag, String message) {
    try {
      context.log(activity -> activity.withSeverity(severity).withTag(tag).withMessage(message));
    } catch (RuntimeException e) {
      LOG.warn("The activity log did not take a line", e);
    }
  }
}
