package io.github.camundabolna.polling;

import io.github.camundabolna.http.FailureText;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Polls for one element: lists the waiting instances, finds what has ended, and delivers results.
 * Polls each resource once, and only while an instance needs it. Failures never prevent the next
 * cycle.
 */
final class PollCycle {

  private final PollPlan plan;
  private final WaitingInstances instances;
  private final ResultDelivery delivery;
  private final PollLog log;
  private final Clock clock;
  private Optional<PollTask> task = Optional.empty();

  PollCycle(
      PollPlan plan,
      WaitingInstances instances,
      ResultDelivery delivery,
      PollLog log,
      Clock clock) {
    this.plan = plan;
    this.instances = instances;
    this.delivery = delivery;
    this.log = log;
    this.clock = clock;
  }

  /**
   * What instances wait for at the element.
   *
   * @param byAny whether any instance waits there
   * @param ids resources whose result isn't delivered yet
   */
  record Awaited(boolean byAny, Set<String> ids) {}

  /**
   * Runs a cycle.
   *
   * @param changed IDs of possible changes, whether awaited here or not
   * @return empty if the engine doesn't list instances
   */
  Optional<Awaited> run(Set<String> changed) {
    Optional<WaitingInstances.Snapshot> waiting = snapshot();
    return waiting.map(
        known -> {
          Set<String> ids = new LinkedHashSet<>();
          log.survive("the poll failed", () -> ids.addAll(run(known, changed)));
          return new Awaited(known.listed() > 0, ids);
        });
  }

  private Optional<WaitingInstances.Snapshot> snapshot() {
    try {
      return Optional.of(instances.snapshot());
    } catch (RuntimeException e) {
      String reason = "the engine doesn't list the waiting instances: " + FailureText.of(e);
      log.warning("Poll failed", reason);
      log.engineDown(reason);
      return Optional.empty();
    }
  }

  private Set<String> run(WaitingInstances.Snapshot waiting, Set<String> changed) {
    delivery.listed(waiting, clock.instant());
    waiting
        .perId()
        .forEach((id, all) -> survive(id, () -> delivery.redeliver(all, clock.instant())));
    Set<String> undelivered = undelivered(waiting.perId());
    if (waiting.listed() == 0) {
      log.up(); // Nothing is asked for, so an earlier failure no longer matters.
    }
    if (task.isPresent() || !undelivered.isEmpty()) {
      poll(waiting.perId(), undelivered, changed);
    }
    return undelivered;
  }

  private void poll(
      Map<String, List<WaitingInstance>> waiting, Set<String> undelivered, Set<String> changed) {
    PollTask open = task.orElseGet(plan.task());
    task = Optional.of(open);
    undelivered.stream().filter(changed::contains).forEach(open::expectChange);
    open.poll(
        undelivered,
        ended ->
            survive(ended.id(), () -> deliver(waiting.getOrDefault(ended.id(), List.of()), ended)));
  }

  /** Notes that the runtime has deactivated the element; instances may still wait there. */
  void retire() {
    log.retire();
  }

  /** Releases the connection while no instance waits. */
  void release() {
    task = Optional.empty();
  }

  private void survive(String id, Runnable step) {
    log.survive("%s %s is skipped".formatted(plan.resource().noun(), id), step);
  }

  private Set<String> undelivered(Map<String, List<WaitingInstance>> waiting) {
    return waiting.entrySet().stream()
        .filter(
            entry ->
                entry.getValue().stream().anyMatch(one -> delivery.isNew(one, clock.instant())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void deliver(List<WaitingInstance> waiting, CompletedWait ended) {
    List<WaitingInstance> undelivered =
        waiting.stream().filter(one -> delivery.isNew(one, clock.instant())).toList();
    undelivered.forEach(instances::delivered);
    delivery.deliver(undelivered, ended, clock.instant());
  }
}
