package io.github.camundabolna.poll;

import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.api.inbound.InboundConnectorDefinition;
import io.camunda.connector.api.inbound.InboundIntermediateConnectorContext;
import io.github.camundabolna.client.InvalidSettings;
import io.github.camundabolna.panel.Violations;
import io.github.camundabolna.round.Rounds;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * What all connectors have in common at whose elements processes wait while Bolna is asked. The
 * runtime publishes a message for each instance: its id is the element instance's, so two runtimes
 * tell it once; its correlation key is the id of what it waits for, so it ends no other wait; its
 * name must be the element's own, or it would end waits at other elements with this one's result.
 * The runtime asks for nobody who waits at an event-based gateway, and for nobody in an older
 * version of the process: such a wait ends when its instance is migrated.
 */
public final class Polling {

  /**
   * How to look.
   *
   * @param interval from the end of a round to the next
   * @param whenOlder the same for instances of an older version of the process
   */
  public record Plan(Duration interval, Duration whenOlder, Look look) {}

  private final Subject subject;
  private final Clock clock;
  private final Rounds rounds;
  private Optional<Retirement> retirement = Optional.empty();

  public Polling(Subject subject, Clock clock, Rounds rounds) {
    this.subject = subject;
    this.clock = clock;
    this.rounds = rounds;
  }

  /**
   * Begins the rounds. Never throws: what is wrong with the panel is in the health and in the
   * activity log.
   *
   * @param plan reads the panel
   */
  public synchronized void activate(
      InboundIntermediateConnectorContext context, Function<PollLog, Plan> plan) {
    deactivate();
    PollLog log = new PollLog(context);
    try {
      Plan planned = plan.apply(log);
      requireOneElement(context.getDefinition());
      start(context, planned, log);
      log.up();
    } catch (RuntimeException e) {
      log.error("Configuration", reason(e));
      log.down("CONFIGURATION", reason(e));
    }
  }

  private void start(InboundIntermediateConnectorContext context, Plan plan, PollLog log) {
    Retirement later = new Retirement(clock, plan.whenOlder());
    PollRound round =
        new PollRound(
            subject,
            new WaitingInstances(subject, context, log),
            plan.look(),
            new Telling(subject, context, log),
            log,
            clock,
            later);
    rounds.start(
        plan.interval(), () -> Optional.of(plan.interval()).filter(pause -> round.getAsBoolean()));
    retirement = Optional.of(later);
  }

  /** The runtime tells nobody of an event that two elements could take, and says so nowhere. */
  private void requireOneElement(InboundConnectorDefinition definition) {
    if (definition.elements().size() > 1) {
      throw new ConnectorInputException(
          ("two elements of this process share one connector, so that neither would hear of its"
                  + " %s: apply the template anew to one of them, without deduplication")
              .formatted(subject.noun()));
    }
  }

  private static String reason(RuntimeException failure) {
    if (failure instanceof InvalidSettings) {
      return failure.getMessage();
    }
    return failure instanceof ConnectorInputException
        ? Violations.in(String.valueOf(failure.getMessage()))
        : "the properties could not be read: " + failure.getClass().getSimpleName();
  }

  /**
   * Comes when a newer version of the process is deployed, or the process is deleted. Instances of
   * this version may wait still, and the runtime has nobody else look after them: see {@link
   * Retirement}.
   */
  public synchronized void deactivate() {
    retirement.ifPresent(Retirement::begin);
  }
}
