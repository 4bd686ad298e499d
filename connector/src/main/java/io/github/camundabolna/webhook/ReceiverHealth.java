package io.github.camundabolna.webhook;

import io.camunda.connector.api.inbound.Health;
import io.camunda.connector.api.inbound.InboundConnectorContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The health of a receiver: down for as long as an event or the sweep does not reach Bolna. */
public final class ReceiverHealth {

  private final InboundConnectorContext context;
  private final ReceiverElements elements;
  private final Map<String, Object> details;
  private Optional<String> ofEvents = Optional.empty();
  private Optional<String> ofSweep = Optional.empty();
  private Optional<String> webhooks = Optional.empty();
  private Optional<String> secret = Optional.empty();
  private Optional<String> otherTenant = Optional.empty();
  private Optional<Health> reported = Optional.empty();

  /**
   * @param details what an operator sees of a receiver that works
   */
  public ReceiverHealth(InboundConnectorContext context, Map<String, Object> details) {
    this.context = context;
    this.elements = new ReceiverElements(context);
    this.details = details;
  }

  public synchronized void eventsWork() {
    ofEvents = Optional.empty();
    report();
  }

  public synchronized void eventsFail(String reason) {
    ofEvents = Optional.of(reason);
    report();
  }

  /** Bolna answers, so what an event said before is over too: the next event may be far away. */
  public synchronized void sweepWorks() {
    ofEvents = Optional.empty();
    ofSweep = Optional.empty();
    report();
  }

  public synchronized void sweepFails(String reason) {
    ofSweep = Optional.of(reason);
    report();
  }

  /**
   * @param sentence about where the agents send their events. It takes nothing from the health: the
   *     sweep finds what does not come
   */
  public synchronized void webhooksAre(String sentence) {
    webhooks = Optional.of(sentence);
    report();
  }

  /**
   * Keeps the first sentence: agents may take turns, and each would be a report.
   *
   * @param sentence about where an event carried the secret. It takes nothing from the health
   */
  public synchronized void secretIs(String sentence) {
    secret = secret.or(() -> Optional.of(sentence));
    report();
  }

  /**
   * Keeps the first sentence.
   *
   * @param sentence about calls that another tenant placed. It takes nothing from the health
   */
  public synchronized void otherTenantIs(String sentence) {
    otherTenant = otherTenant.or(() -> Optional.of(sentence));
    report();
  }

  /** Only a change is reported: newer runtimes write a line for each report. */
  private void report() {
    Health now =
        elements
            .conflict()
            .map(reason -> down("VERSIONS", reason))
            .or(() -> ofEvents.map(reason -> down("BOLNA", reason)))
            .or(() -> ofSweep.map(reason -> down("SWEEP", reason)))
            .orElseGet(() -> Health.up(all()));
    if (reported.filter(now::equals).isEmpty()) {
      reported = Optional.of(now);
      context.reportHealth(now);
    }
  }

  private Map<String, Object> all() {
    Map<String, Object> all = new LinkedHashMap<>(details);
    elements.versions().ifPresent(sentence -> all.put("versions", sentence));
    webhooks.ifPresent(sentence -> all.put("webhooks", sentence));
    secret.ifPresent(sentence -> all.put("secret", sentence));
    otherTenant.ifPresent(sentence -> all.put("otherTenant", sentence));
    return all;
  }

  private static Health down(String code, String reason) {
    return Health.down(new Health.Error(code, reason));
  }
}
