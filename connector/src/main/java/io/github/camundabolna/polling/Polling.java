package io.github.camundabolna.polling;

import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.api.inbound.InboundConnectorDefinition;
import io.camunda.connector.api.inbound.InboundIntermediateConnectorContext;
import io.github.camundabolna.input.ConstraintMessages;
import java.util.Optional;
import java.util.function.Function;

/**
 * What all connectors have in common at whose elements processes wait while a vendor is polled. The
 * runtime publishes a message for each instance: its id is the element instance's, so two runtimes
 * deliver it once; its correlation key is the id of what it waits for, so it ends no other wait;
 * its name must be the element's own, or it would end waits at other elements with this one's
 * result. The runtime lists no instance that waits at an event-based gateway.
 */
public final class Polling {

  private final AwaitedResource resource;
  private final PolledElements elements;
  private Optional<PolledElements.Key> active = Optional.empty();
  private Optional<ActivationRetry> retry = Optional.empty();

  public Polling(AwaitedResource resource, PolledElements elements) {
    this.resource = resource;
    this.elements = elements;
  }

  /**
   * Polls for the element from now on. Never throws: what is wrong with the panel is in the health
   * and in the activity log.
   *
   * @param plan reads the panel
   */
  public synchronized void activate(
      InboundIntermediateConnectorContext context, Function<PollLog, PollPlan> plan) {
    deactivate();
    PollLog log = new PollLog(context, elements.clock());
    try {
      open(context, plan, log);
    } catch (RuntimeException e) {
      down(log, ActivationRetry.announcement(e), e);
      ActivationRetry next = elements.activationRetry();
      retry = Optional.of(next);
      next.startAfter(
          e,
          () -> ifCurrent(next, () -> open(context, plan, log)),
          failure ->
              ifCurrent(next, () -> down(log, ActivationRetry.conclusion(failure), failure)));
    }
  }

  private void open(
      InboundIntermediateConnectorContext context, Function<PollLog, PollPlan> plan, PollLog log) {
    PollPlan planned = plan.apply(log);
    requireOneElement(context.getDefinition());
    PolledElements.Key key = PolledElements.Key.of(context.getDefinition());
    log.up();
    active = Optional.of(key);
    WaitingInstances instances =
        new WaitingInstances(
            resource,
            context,
            log,
            new MissingInstances(resource, key.definition(), elements.placements()),
            elements.clock());
    elements.activate(
        key,
        this,
        planned,
        earlier ->
            new PollCycle(
                planned,
                instances,
                new ResultDelivery(resource, context, log, earlier),
                log,
                elements.clock()));
  }

  /** A retry that has begun may come after the runtime's next activation or deactivation. */
  private synchronized void ifCurrent(ActivationRetry own, Runnable step) {
    if (retry.filter(current -> current == own).isPresent()) {
      step.run();
    }
  }

  private static void down(PollLog log, Optional<String> known, RuntimeException failure) {
    String reason = known.orElseGet(() -> ConstraintMessages.ofProperties(failure));
    log.error("Configuration", reason);
    log.down("CONFIGURATION", reason);
  }

  /** The runtime delivers no message that two elements could take, and says so nowhere. */
  private void requireOneElement(InboundConnectorDefinition definition) {
    if (definition.elements().size() > 1) {
      throw new ConnectorInputException(
          ("two elements of this process, or two versions of one, share a connector, so neither"
               + " would learn that its %s ended. Apply the template again, without deduplication")
              .formatted(resource.noun()));
    }
  }

  /**
   * Comes when a newer version of the process is deployed, the process is deleted, or, from 8.9 on,
   * no instance waits at an older version any more. See {@link PolledElements#retire}.
   */
  public synchronized void deactivate() {
    retry.ifPresent(ActivationRetry::stop);
    retry = Optional.empty();
    active.ifPresent(key -> elements.retire(key, this));
    active = Optional.empty();
  }
}
