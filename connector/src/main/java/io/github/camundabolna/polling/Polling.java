package io.github.camundabolna.polling;

import io.camunda.connector.api.error.ConnectorInputException;
import io.camunda.connector.api.inbound.InboundConnectorDefinition;
import io.camunda.connector.api.inbound.InboundIntermediateConnectorContext;
import io.github.camundabolna.input.ConstraintMessages;
import java.util.Optional;
import java.util.function.Function;

/**
 * The shared part of all polling connectors. The runtime publishes a message per instance. Its ID
 * is that of the element instance, so two runtimes deliver it once. Its correlation key is the ID
 * of the awaited resource, so it ends no other wait. Its name must be unique per element, or it
 * would end waits elsewhere. The runtime doesn't list instances at event-based gateways.
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
   * Starts polling for the element. Never throws: problems with the panel appear in the health and
   * the activity log.
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

  /**
   * Runs a step unless the runtime has activated or deactivated the element since the retry
   * started.
   */
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

  /**
   * Rejects shared elements: the runtime silently delivers no message that two elements could take.
   */
  private void requireOneElement(InboundConnectorDefinition definition) {
    if (definition.elements().size() > 1) {
      throw new ConnectorInputException(
          ("two elements of this process, or two versions of one, share a connector, so neither"
               + " would learn that its %s ended. Apply the template again, without deduplication")
              .formatted(resource.noun()));
    }
  }

  /**
   * Stops polling. The runtime calls it when a newer version is deployed, the process is deleted,
   * or, from 8.9 on, no instance waits at an older version. See {@link PolledElements#retire}.
   */
  public synchronized void deactivate() {
    retry.ifPresent(ActivationRetry::stop);
    retry = Optional.empty();
    active.ifPresent(key -> elements.retire(key, this));
    active = Optional.empty();
  }
}
