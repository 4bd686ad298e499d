package io.github.camundabolna.activity;

import io.camunda.connector.api.inbound.Health;
import io.camunda.connector.api.inbound.InboundConnectorContext;
import io.camunda.connector.api.inbound.ProcessElement;
import io.camunda.connector.api.inbound.Severity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Writes the activity log of an inbound element, and reports its health. The runtime keeps the last
 * 100 lines, so frequent lines, or lines that strangers cause, are counted instead. Thread-safe.
 */
public final class ActivityLog {

  private static final Logger LOG = LoggerFactory.getLogger(ActivityLog.class);

  private static final Duration BETWEEN_REPETITIONS = Duration.ofMinutes(10);

  /** A sender could invent any number of them. */
  private static final int MAX_SUBJECTS = 100;

  private static final int LONGEST_SUBJECT = 100;

  private final InboundConnectorContext context;
  private final Clock clock;
  private final Map<String, Repetition> repetitions = new HashMap<>();
  private final Map<String, String> lasting = new HashMap<>();
  private final Set<String> subjects = new HashSet<>();
  private Optional<Health> reported = Optional.empty();
  private Optional<String> retired = Optional.empty();

  /** When a tag may be written next, and how many of its lines were skipped until now. */
  private record Repetition(Instant next, long leftOut) {}

  public ActivityLog(InboundConnectorContext context, Clock clock) {
    this.context = context;
    this.clock = clock;
  }

  public void info(String tag, String message) {
    write(Severity.INFO, tag, message);
  }

  public void warning(String tag, String message) {
    write(Severity.WARNING, tag, message);
  }

  public void error(String tag, String message) {
    write(Severity.ERROR, tag, message);
  }

  /** Warns unless the last warning of this tag was the same, and {@link #forget} was not called. */
  public synchronized void warningOnce(String tag, String message) {
    if (!message.equals(lasting.put(tag, message))) {
      warning(tag, message);
    }
  }

  /** Forgets a warning of {@link #warningOnce} when its cause is gone. */
  public synchronized void forget(String tag) {
    lasting.remove(tag);
  }

  /**
   * Warns once per subject, for at most {@value #MAX_SUBJECTS} subjects. Only the beginning of a
   * subject counts, because it can be a vendor's long text.
   */
  public synchronized void warningOncePer(String subject, String tag, String message) {
    String kept = subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT));
    if (subjects.size() < MAX_SUBJECTS && subjects.add(kept)) {
      warning(tag, message);
    }
  }

  /** Reports the health if it has changed: newer runtimes write a line for each report. */
  public synchronized void reportHealth(Health health) {
    if (reported.filter(health::equals).isPresent()) {
      return;
    }
    reported = Optional.of(health);
    if (retired.isEmpty()) {
      context.reportHealth(health);
    } else if (health.getError() != null) {
      LOG.warn("{}: {}", retired.get(), health.getError());
    }
  }

  /**
   * Writes everything to the log of this process from now on, as the runtime has deactivated the
   * element. The runtime's own log would keep an entry for it that nothing removes again.
   */
  public synchronized void retire() {
    ProcessElement element = context.getDefinition().elements().get(0);
    retired =
        Optional.of(
            "older version %d of process %s, element %s"
                .formatted(element.version(), element.bpmnProcessId(), element.elementId()));
  }

  /**
   * Writes the first line of a tag, then one every ten minutes with the number of skipped lines.
   * Tags are few, and fixed in the code.
   */
  public synchronized void atTimes(Severity severity, String tag, String message) {
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

  /** The registry of an 8.8 runtime isn't thread-safe; a lost line must not lose an event. */
  private synchronized void write(Severity severity, String tag, String message) {
    if (retired.isPresent()) {
      Level level = severity == Severity.INFO ? Level.DEBUG : Level.WARN;
      LOG.atLevel(level).log("{}: {}", retired.get(), message);
      return;
    }
    try {
      context.log(activity -> activity.withSeverity(severity).withTag(tag).withMessage(message));
    } catch (RuntimeException e) {
      LOG.warn("The activity log did not accept an entry", e);
    }
  }
}
