package io.github.camundabolna.poll;

import io.camunda.connector.api.inbound.Health;
import io.camunda.connector.api.inbound.InboundConnectorContext;
import io.camunda.connector.api.inbound.Severity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says to operators, in the activity log and the health of the element, how its waits stand. The
 * health is reported only when it changes: each report is a line of the activity log.
 */
public final class PollLog {

  private static final Logger LOG = LoggerFactory.getLogger(PollLog.class);

  /** How many wait changes all the time. */
  private static final Duration NUMBER_PAUSE = Duration.ofMinutes(5);

  private final InboundConnectorContext context;
  private final Clock clock;
  private Optional<Health.Error> error = Optional.empty();
  private Optional<Health.Error> engineError = Optional.empty();
  private Map<String, Object> details = Map.of();
  private Optional<Health> reported = Optional.empty();
  private Instant numberReported = Instant.MIN;

  public PollLog(InboundConnectorContext context, Clock clock) {
    this.context = context;
    this.clock = clock;
  }

  public synchronized void up() {
    error = Optional.empty();
    report();
  }

  public synchronized void down(String code, String reason) {
    error = Optional.of(new Health.Error(code, reason));
    report();
  }

  /** The engine said who waits, and for what. */
  synchronized void engineUp() {
    engineError = Optional.empty();
    report();
  }

  /** The engine doesn't say who waits, or for what. */
  synchronized void engineDown(String reason) {
    engineError = Optional.of(new Health.Error("ENGINE", reason));
    report();
  }

  /** How many instances the engine lists at the element. */
  synchronized void waiting(int instances) {
    boolean wasNone = details.containsKey("nobodySince");
    boolean known = details.containsKey("waiting") && wasNone == (instances == 0);
    Instant now = clock.instant();
    if (known && (instances == 0 || now.isBefore(numberReported.plus(NUMBER_PAUSE)))) {
      return;
    }
    details =
        instances == 0
            ? Map.of("waiting", 0, "nobodySince", now.toString())
            : Map.of("waiting", instances);
    numberReported = now;
    report();
  }

  private void report() {
    Health health =
        engineError
            .or(() -> error)
            .map(known -> Health.down(known, details))
            .orElseGet(() -> Health.up(details));
    if (!Optional.of(health).equals(reported)) {
      reported = Optional.of(health);
      context.reportHealth(health);
    }
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

  /** Catches everything: a thread that throws in a round would never come back. */
  public void survive(String consequence, Runnable step) {
    try {
      step.run();
    } catch (Throwable e) {
      LOG.error("Waiting at an element: {}; the next round comes", consequence, e);
      warning("Round failed", consequence + ": " + e.getClass().getSimpleName());
    }
  }

  private void write(Severity severity, String tag, String message) {
    context.log(activity -> activity.withSeverity(severity).withTag(tag).withMessage(message));
  }
}
