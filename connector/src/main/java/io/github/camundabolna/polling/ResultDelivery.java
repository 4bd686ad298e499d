package io.github.camundabolna.polling;

import io.camunda.connector.api.inbound.InboundConnectorContext;
import io.github.camundabolna.http.FailureText;
import io.github.camundabolna.polling.DeliveredResults.SizedResult;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

  /** Drops instances that haven't waited for a while. */
  void listed(WaitingInstances.Snapshot waiting, Instant now) {
    delivered.listed(waiting, now);
  }

  /**
   * Returns whether to read and deliver the result. A reappearing instance may be a new wait and
   * gets it again, as does one whose repetition is due and whose result isn't kept; except at a
   * boundary event whose message the engine may have dropped.
   */
  boolean isNew(WaitingInstance instance, Instant now) {
    return delivered
        .of(instance)
        .map(
            attempts ->
                (!attempts.repeats() || attempts.isDue(now)) && (!boundary || attempts.isSafe(now)))
        .orElse(true);
  }

  void deliver(Collection<WaitingInstance> instances, CompletedWait ended, Instant now) {
    log.info(
        "Ended", "%s; delivered to %d waiting instances".formatted(ended.line(), instances.size()));
    SizedResult result = SizedResult.of(ended.result());
    for (WaitingInstance instance : instances) {
      delivered.put(instance, attempts(instance, now), result);
      correlate(instance, ended.result());
    }
  }

  /** At a boundary event, the engine keeps the message from the first delivery on. */
  private DeliveryAttempts attempts(WaitingInstance instance, Instant now) {
    Optional<DeliveryAttempts> repeated =
        delivered.of(instance).filter(earlier -> boundary || earlier.repeats());
    repeated.ifPresent(earlier -> warn(instance, earlier, now));
    return repeated
        .map(earlier -> earlier.again(now))
        .orElseGet(() -> DeliveryAttempts.firstAt(now));
  }

  /**
   * Repeats the delivery to instances that still wait. The activity of a non-interrupting boundary
   * event continues anyway, and the runtime doesn't show which events interrupt. So boundary events
   * get repetitions only while the engine certainly keeps the message.
   */
  void redeliver(Collection<WaitingInstance> instances, Instant now) {
    Map<WaitingInstance, DeliveryAttempts> due = new LinkedHashMap<>();
    for (WaitingInstance instance : instances) {
      delivered
          .of(instance)
          .filter(attempts -> attempts.isDue(now))
          .ifPresent(attempts -> due.put(instance, attempts));
    }
    due.forEach((instance, earlier) -> delivered.replace(instance, again(instance, earlier, now)));
  }

  private DeliveryAttempts again(WaitingInstance instance, DeliveryAttempts earlier, Instant now) {
    if (boundary && !earlier.isSafe(now)) {
      warnOfLastAttempt(instance, earlier);
      return earlier.over();
    }
    // Without the result, the delivery stays due, so the result is read again.
    return delivered
        .result(instance)
        .map(result -> again(instance, result, earlier, now))
        .orElse(earlier);
  }

  private DeliveryAttempts again(
      WaitingInstance instance, Map<String, Object> result, DeliveryAttempts earlier, Instant now) {
    correlate(instance, result);
    warn(instance, earlier, now);
    return earlier.again(now);
  }

  /** Only a person can distinguish a lost event from one that arrived and doesn't interrupt. */
  private void warnOfLastAttempt(WaitingInstance instance, DeliveryAttempts attempts) {
    log.warning(
        "Not delivered again",
        ("the connector delivered the end of %3$s %4$s %2$d times to process instance %1$d, but the"
             + " activity of its boundary event is still active. It delivers it again only when the"
             + " runtime restarts. An interrupting event waits until then; a non-interrupting event"
             + " that already fired can fire a second time")
            .formatted(
                instance.process().getKey(), attempts.times(), resource.noun(), instance.id()));
  }

  private void warn(WaitingInstance instance, DeliveryAttempts earlier, Instant now) {
    if (!boundary && earlier.becomesSuspicious(now)) {
      log.warning(
          "Still waiting",
          ("the end of %2$s %3$s was delivered to process instance %1$d, which still waits. Check"
               + " that its correlation key is that ID, and that result variable and result"
               + " expression stay below 1.3 MB together. If it was migrated from a version with"
               + " another message name, modify the instance: terminate the wait, then activate it"
               + " again")
              .formatted(instance.process().getKey(), resource.noun(), instance.id()));
    }
  }

  /** Correlates the result; failures, such as an invalid expression, are retried later. */
  private void correlate(WaitingInstance instance, Map<String, Object> result) {
    try {
      instance.process().correlate(result);
    } catch (RuntimeException e) {
      String reason = FailureText.of(e); // The message of a failed expression has all variables.
      LOG.warn(
          "The result could not be delivered to process instance {}: {}",
          instance.process().getKey(),
          reason);
      log.warning(
          "Not delivered",
          "the end of %2$s %3$s could not be delivered to process instance %1$d: %4$s"
              .formatted(instance.process().getKey(), resource.noun(), instance.id(), reason));
    }
  }
}
