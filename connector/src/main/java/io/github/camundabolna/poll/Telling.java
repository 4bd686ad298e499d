package io.github.camundabolna.poll;

import io.camunda.connector.api.inbound.InboundConnectorContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells instances how what they wait for ended, each as often as it takes and no more than once to
 * its knowledge. Remembers those that were told for as long as the engine lists them.
 */
final class Telling {

  private static final Logger LOG = LoggerFactory.getLogger(Telling.class);

  private final Subject subject;
  private final PollLog log;
  private final boolean boundary;
  private final Map<WaitingInstance.Key, Told> told = new HashMap<>();

  Telling(Subject subject, InboundConnectorContext context, PollLog log) {
    this.subject = subject;
    this.log = log;
    this.boundary =
        context.getDefinition().elements().stream()
            .anyMatch(element -> "boundaryEvent".equals(element.elementType()));
  }

  /** Forgets who no longer waits. */
  void keepOnly(Collection<WaitingInstance> waiting) {
    Set<WaitingInstance.Key> keys =
        waiting.stream().map(WaitingInstance::key).collect(Collectors.toSet());
    told.keySet().retainAll(keys);
  }

  boolean isNew(WaitingInstance instance) {
    return !told.containsKey(instance.key());
  }

  void tell(Collection<WaitingInstance> instances, Ended ended, Instant now) {
    log.info("Ended", "%s; told %d waiting for it".formatted(ended.line(), instances.size()));
    for (WaitingInstance instance : instances) {
      told.put(instance.key(), Told.now(ended.result(), now));
      correlate(instance, ended.result());
    }
  }

  /**
   * Tells those again that still wait though they should have heard it. A boundary event that does
   * not interrupt leaves its activity waiting, however well it was heard: it is told again only as
   * long as the engine surely knows the message. Which events interrupt, the runtime does not say.
   */
  void tellAgain(Collection<WaitingInstance> instances, Instant now) {
    Map<WaitingInstance.Key, Told> renewed = new HashMap<>();
    for (WaitingInstance instance : instances) {
      Told earlier = told.get(instance.key());
      if (earlier != null && earlier.isDue(now)) {
        renewed.put(instance.key(), again(instance, earlier, now));
      }
    }
    told.putAll(renewed);
  }

  private Told again(WaitingInstance instance, Told earlier, Instant now) {
    if (boundary && !earlier.isSafe(now)) {
      warnOfTheEnd(instance, earlier);
      return earlier.forGood();
    }
    correlate(instance, earlier.result());
    warn(instance, earlier, now);
    return earlier.again(now);
  }

  /** Nobody else can tell an event that was lost from one that was heard and does not interrupt. */
  private void warnOfTheEnd(WaitingInstance instance, Told told) {
    log.warning(
        "Not told again",
        ("process instance %d was told %d times how %s %s ended, and the activity of its boundary"
                + " event still goes on. It is told again when the runtime is started anew, and not"
                + " before: an event that interrupts waits until then, and one that does not, and"
                + " has heard it, may then hear it a second time")
            .formatted(instance.process().getKey(), told.times(), subject.noun(), instance.id()));
  }

  private void warn(WaitingInstance instance, Told earlier, Instant now) {
    if (!boundary && earlier.becomesSuspicious(now)) {
      log.warning(
          "Still waiting",
          ("process instance %d was told how %s %s ended and still waits: is its correlation"
                  + " key that id, and do result variable and result expression together"
                  + " stay below 1.3 MB?")
              .formatted(instance.process().getKey(), subject.noun(), instance.id()));
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
                  instance.process().getKey(),
                  subject.noun(),
                  instance.id(),
                  e.getClass().getSimpleName()));
    }
  }
}
