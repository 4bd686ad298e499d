package io.github.camundabolna.webhook;

import io.camunda.connector.api.inbound.Health;
import io.camunda.connector.api.inbound.InboundConnectorContext;
import io.github.camundabolna.activity.ActivityLog;
import io.github.camundabolna.http.Vendor;
import io.github.camundabolna.signal.Placements;
import io.github.camundabolna.webhook.CorrelationOutcome.Kind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The health of a receiver: down while an event or the sweep can't reach the vendor. */
public final class ReceiverHealth {

  private static final Duration AFTER_REJECTION = Duration.ofMinutes(10);

  /** A sweep may not cover the agent whose events are rejected. */
  private static final Duration WITHOUT_EVENTS = Duration.ofHours(1);

  private final InboundConnectorContext context;
  private final ReceiverElements elements;
  private final ActivityLog log;
  private final Vendor vendor;
  private final Map<String, Object> details;
  private final Clock clock;
  private Optional<String> eventProblem = Optional.empty();
  private Optional<String> sweepProblem = Optional.empty();
  private Optional<String> webhooks = Optional.empty();
  private Optional<String> secret = Optional.empty();
  private Optional<String> otherTenant = Optional.empty();
  private Optional<String> lost = Optional.empty();
  private Optional<String> rejected = Optional.empty();
  private Instant rejectedAt = Instant.MIN;

  /**
   * Creates the health.
   *
   * @param vendor whose prefix is the code of an event that can't be verified
   * @param details of a working receiver, for operators
   */
  public ReceiverHealth(
      InboundConnectorContext context,
      ActivityLog log,
      Vendor vendor,
      Map<String, Object> details,
      Clock clock) {
    this.context = context;
    this.elements = new ReceiverElements(context);
    this.log = log;
    this.vendor = vendor;
    this.details = details;
    this.clock = clock;
  }

  public synchronized void eventsWork() {
    eventProblem = Optional.empty();
    report();
  }

  public synchronized void eventsFail(String reason) {
    eventProblem = Optional.of(reason);
    report();
  }

  /**
   * Clears problems of events too, because the vendor answers, and the next event may be far off.
   */
  public synchronized void sweepWorks() {
    eventProblem = Optional.empty();
    sweepProblem = Optional.empty();
    forgetRejection(WITHOUT_EVENTS);
    report();
  }

  public synchronized void sweepFails(String reason) {
    sweepProblem = Optional.of(reason);
    report();
  }

  /**
   * Shows where the agents send their events. The health stays up, because the sweep finds lost
   * events.
   */
  public synchronized void noteWebhooks(String sentence) {
    webhooks = Optional.of(sentence);
    report();
  }

  /**
   * Shows what is wrong with the secret of an event. Keeps the first message, because each change
   * would be a report.
   */
  public synchronized void noteSecret(String sentence) {
    secret = secret.or(() -> Optional.of(sentence));
    report();
  }

  /** Clears what was wrong with the secret of an event, because another one is right. */
  public synchronized void secretWorks() {
    if (secret.isPresent()) {
      secret = Optional.empty();
      report();
    }
  }

  /** Shows that another tenant placed calls. Keeps the first message. */
  synchronized void noteOtherTenant(String sentence) {
    otherTenant = otherTenant.or(() -> Optional.of(sentence));
    report();
  }

  /**
   * Notes what the engine did with an event. If it rejects events, that shows until it has accepted
   * all of the last ten minutes, or a sweep has delivered everything an hour later.
   */
  synchronized void noteOutcome(CorrelationOutcome outcome) {
    if (outcome.kind() == Kind.INVALID) {
      rejected = rejected.or(() -> Optional.of("the engine rejects an event: " + outcome.reason()));
      rejectedAt = clock.instant();
      report();
    } else if (outcome.isAccepted()) {
      forgetRejection(AFTER_REJECTION);
      report();
    }
  }

  private void forgetRejection(Duration after) {
    rejected = rejected.filter(reason -> clock.instant().isBefore(rejectedAt.plus(after)));
  }

  /** Shows that the sweep could not deliver a call to a start event. Keeps the first call. */
  public synchronized void noteLost(String callId) {
    lost =
        lost.or(
            () ->
                Optional.of("some ended calls could not be delivered in time, such as " + callId));
    report();
  }

  private void report() {
    log.reportHealth(
        elements
            .conflict()
            .map(reason -> down("VERSIONS", reason))
            .or(() -> eventProblem.map(reason -> down(vendor.prefix(), reason)))
            .or(() -> rejected.map(reason -> down("PANEL", reason + alsoOfSweep())))
            .or(() -> sweepProblem.map(reason -> down("SWEEP", reason)))
            .orElseGet(() -> Health.up(allDetails())));
  }

  private String alsoOfSweep() {
    return sweepProblem.map(reason -> "; " + reason).orElse("");
  }

  private Map<String, Object> allDetails() {
    Map<String, Object> all = new LinkedHashMap<>(details);
    Optional.ofNullable(context.getDefinition().tenantId())
        .filter(tenant -> !tenant.equals(Placements.DEFAULT_TENANT))
        .ifPresent(
            tenant -> all.put("tenant", tenant + ": waits of other tenants aren't notified"));
    elements.versions().ifPresent(sentence -> all.put("versions", sentence));
    webhooks.ifPresent(sentence -> all.put("webhooks", sentence));
    secret.ifPresent(sentence -> all.put("secret", sentence));
    otherTenant.ifPresent(sentence -> all.put("otherTenant", sentence));
    lost.ifPresent(sentence -> all.put("lost", sentence));
    return all;
  }

  private static Health down(String code, String reason) {
    return Health.down(new Health.Error(code, reason));
  }
}
