package io.github.camundabolna.polling;

import io.camunda.connector.api.inbound.InboundConnectorContext;
import io.github.camundabolna.http.FailureText;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers results to waiting instances: at least once, deduplicated by message id. */
final class ResultDelivery {

  private static final Logger LOG = LoggerFactory.getLogger(ResultDelivery.class);

  private final AwaitedResource resource;
  private final PollLog log;
  private final boolean boundary;
  private final DeliveredResults delivered;

  ResultDelivery(
      AwaitedResource resource,
      InboundConnectorContext context,
      PollLog log,
      DeliveredResults delivered) {
    this.resource = resource;
    this.log = log;
    this.boundary =
        context.getDefinition().elements().stream()
            .anyMatch(element -> "boundaryEvent".equals(element.elementType()));
    this.delivered = delivered;
  }

  /** Forgets those that have not waited for a while. */
  void listed(WaitingSnapshot waiting, Instant now) {
    delivered.listed(waiting, now);
  }

  /**
   * Whether it is to be told. One that was gone in between may be another wait: it is told again,
   * but not where the engine may have forgotten the message and the event may not interrupt.
   */
  boolean isNew(WaitingInstance instance, Instant now) {
    return delivered
        .of(instance)
        .map(told -> told.result().isEmpty() && (!boundary || told.isSafe(now)))
        .orElse(true);
  }

  void tell(Collection<WaitingInstance> instances, CompletedWait ended, Instant now) {
    log.info("Ended", "%s; told %d waiting for it".formatted(ended.line(), instances.size()));
    for (WaitingInstance instance : instances) {
      delivered.put(instance, told(instance, ended, now));
      correlate(instance, ended.result());
    }
  }

  /** For how long the engine knows the message counts from the first one, at a boundary event. */
  private DeliveryAttempts told(WaitingInstance instance, CompletedWait ended, Instant now) {
    return delivered
        .of(instance)
        .filter(earlier -> boundary)
        .map(earlier -> earlier.again(ended.result(), now))
        .orElseGet(() -> DeliveryAttempts.now(ended.result(), now));
  }

  /**
   * Tells those again that still wait though they should have heard it. A boundary event that does
   * not interrupt leaves its activity waiting, however well it was heard: it is told again only as
   * long as the engine surely knows the message. Which events interrupt, the runtime does not say.
   */
  void tellAgain(Collection<WaitingInstance> instances, Instant now) {
    Map<WaitingInstance, DeliveryAttempts> due = new LinkedHashMap<>();
    for (WaitingInstance instance : instances) {
      delivered.of(instance).filter(told -> told.isDue(now)).ifPresent(t -> due.put(instance, t));
    }
    due.forEach((instance, earlier) -> delivered.replace(instance, again(instance, earlier, now)));
  }

  private DeliveryAttempts again(WaitingInstance instance, DeliveryAttempts earlier, Instant now) {
    if (boundary && !earlier.isSafe(now)) {
      warnOfTheEnd(instance, earlier);
      return earlier.withoutResult();
    }
    correlate(instance, earlier.result().orElseThrow());
    warn(instance, earlier, now);
    return earlier.again(now);
  }

  /** Nobody else can tell an event that was lost from one that was heard and does not interrupt. */
  private void warnOfTheEnd(WaitingInstance instance, DeliveryAttempts told) {
    log.warning(
        "Not told again",
        ("process instance %d was told %d times how %s %s ended, and the activity of its boundary"
                + " event still goes on. It is told again when the runtime is started anew, and not"
                + " before: an event that interrupts waits until then, and one that does not, and"
                + " has heard it, may then hear it a second time")
            .formatted(instance.process().getKey(), told.times(), resource.noun(), instance.id()));
  }

  private void warn(WaitingInstance instance, DeliveryAttempts earlier, Instant now) {
    if (!boundary && earlier.becomesSuspicious(now)) {
      log.warning(
          "Still waiting",
          ("process instance %d was told how %s %s ended and still waits. Is its correlation key"
                  + " that id? Do result variable and result expression together stay below 1.3"
                  + " MB? If it was migrated from a version with another message name, modify the"
                  + " instance: terminate the wait, and activate it again")
              .formatted(instance.process().getKey(), resource.noun(), instance.id()));
    }
  }

  /** What did not work this time, an expression in the panel perhaps, is tried again later. */
  private void correlate(WaitingInstance instance, Map<String, Object> result) {
    try {
      instance.process().correlate(result);
    } catch (RuntimeException e) {
      LOG.warn("Process instance {} could not be told", instance.process().getKey(), e);
      log.warning(
          "Not told",
          "process instance %d could not be told how %s %s ended: %s"
              .formatted(
                  instance.process().getKey(), resource.noun(), instance.id(), FailureText.of(e)));
    }
  }
}
