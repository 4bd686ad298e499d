package io.github.camundabolna.polling;

import io.camunda.connector.api.inbound.Health;
import io.camunda.connector.api.inbound.InboundConnectorContext;
import io.github.camundabolna.activity.ActivityLog;
import io.github.camundabolna.http.FailureText;
import io.github.camundabolna.input.Quoted;
import io.github.camundabolna.scheduling.Timings;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports the waits of an element in its activity log and health. */
public final class PollLog {

  private static final Logger LOG = LoggerFactory.getLogger(PollLog.class);

  private static final String MISSING = "missing";

  private final ActivityLog activities;
  private final Clock clock;
  private Optional<Health.Error> error = Optional.empty();
  private Optional<Health.Error> engineError = Optional.empty();
  private Map<String, Object> waiting = Map.of();
  private Optional<String> unreadable = Optional.empty();
  private Optional<String> unreadableDetail = Optional.empty();
  private Instant numberReported = Instant.MIN;

  public PollLog(InboundConnectorContext context, Clock clock) {
    this.activities = new ActivityLog(context, clock);
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

  /** Notes that the engine lists the instances and what they wait for. */
  synchronized void engineUp() {
    engineError = Optional.empty();
    report();
  }

  /** Notes that the engine doesn't list the instances, or what they wait for. */
  synchronized void engineDown(String reason) {
    engineError = Optional.of(new Health.Error("ENGINE", reason));
    report();
  }

  /**
   * Reports the number of instances that the engine lists at the element.
   *
   * @param missing reason to expect some
   */
  synchronized void waiting(int instances, Optional<String> missing) {
    boolean wasNone = waiting.containsKey("nobodySince");
    boolean known =
        !waiting.isEmpty()
            && wasNone == (instances == 0)
            && waiting.containsKey(MISSING) == missing.isPresent();
    Instant now = clock.instant();
    if (known && (instances == 0 || now.isBefore(numberReported.plus(Timings.WAITING_NUMBER)))) {
      return;
    }
    waiting = details(instances, missing, now);
    numberReported = now;
    missing.ifPresent(sentence -> warning("No instances listed", sentence));
    report();
  }

  private Map<String, Object> details(int instances, Optional<String> missing, Instant now) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("waiting", instances);
    if (instances == 0) {
      all.put("nobodySince", waiting.getOrDefault("nobodySince", now.toString()));
    }
    missing.ifPresent(sentence -> all.put(MISSING, sentence));
    return all;
  }

  /**
   * Reports listed instances whose ID can't be read. Their number changes constantly, so it's
   * updated only with the sentence.
   *
   * @param sentence message about one of them; empty if there are none
   */
  synchronized void unreadable(long instances, int listed, Optional<String> sentence) {
    if (!sentence.equals(unreadable)) {
      unreadable = sentence;
      unreadableDetail =
          sentence.map(text -> "%d of %d instances; %s".formatted(instances, listed, text));
      report();
    }
  }

  private void report() {
    Map<String, Object> details = new LinkedHashMap<>(waiting);
    unreadableDetail.ifPresent(text -> details.put("unreadable", text));
    activities.reportHealth(
        engineError
            .or(() -> error)
            .map(known -> Health.down(known, details))
            .orElseGet(() -> Health.up(details)));
  }

  /**
   * Redirects everything to the log of this process, after the runtime has deactivated the element.
   */
  void retire() {
    activities.retire();
  }

  public void info(String tag, String message) {
    activities.info(tag, message);
  }

  public void warning(String tag, String message) {
    activities.warning(tag, message);
  }

  public void error(String tag, String message) {
    activities.error(tag, message);
  }

  /** Warns once per status that this version doesn't know. */
  public void unknownStatus(String subject, String status) {
    activities.warningOncePer(
        status,
        "Unknown status",
        "%s has the status %s, which this version doesn't know; its wait continues"
            .formatted(subject, Quoted.of(status)));
  }

  /** Runs a step and catches everything, because an exception would end the polling. */
  public void survive(String consequence, Runnable step) {
    try {
      step.run();
    } catch (Throwable e) {
      LOG.error("Polling for an element failed: {}; continuing with the next poll", consequence, e);
      warning("Poll failed", consequence + ": " + FailureText.of(e));
    }
  }
}
