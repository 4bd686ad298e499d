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
 * One round: who waits, what has ended, and who is told. What many wait for is asked for once, and
 * not at all when everybody was told. Whatever fails, the next round comes.
 */
final class PollCycle {

  private final PollPlan plan;
  private final WaitingInstances instances;
  private final ResultDelivery telling;
  private final PollLog log;
  private final Clock clock;
  private Optional<PollTask> look = Optional.empty();

  PollCycle(
      PollPlan plan, WaitingInstances instances, ResultDelivery telling, PollLog log, Clock clock) {
    this.plan = plan;
    this.instances = instances;
    this.telling = telling;
    this.log = log;
    this.clock = clock;
  }

  /** Makes a round that continues after earlier ones at the same element. */
  interface Maker {
    PollCycle with(DeliveredResults earlier);
  }

  /**
   * Who waits at the element.
   *
   * @param somebody whether anybody does
   * @param ids of what they wait for and haven't heard of
   */
  record Awaited(boolean somebody, Set<String> ids) {}

  /**
   * Runs it.
   *
   * @param changed ids of what may have changed, of anybody
   * @return empty if the engine can't be asked
   */
  Optional<Awaited> run(Set<String> changed) {
    Optional<WaitingSnapshot> waiting = snapshot();
    return waiting.map(
        known -> {
          Set<String> ids = new LinkedHashSet<>();
          log.survive("the round broke off", () -> ids.addAll(run(known, changed)));
          return new Awaited(known.listed() > 0, ids);
        });
  }

  private Optional<WaitingSnapshot> snapshot() {
    try {
      return Optional.of(instances.snapshot());
    } catch (RuntimeException e) {
      String reason = "the engine can't be asked who waits: " + FailureText.of(e);
      log.warning("Round failed", reason);
      log.engineDown(reason);
      return Optional.empty();
    }
  }

  private Set<String> run(WaitingSnapshot waiting, Set<String> changed) {
    telling.listed(waiting, clock.instant());
    waiting.perId().forEach((id, all) -> serve(id, () -> telling.tellAgain(all, clock.instant())));
    Set<String> untold = untold(waiting.perId());
    if (look.isPresent() || !untold.isEmpty()) {
      look(waiting.perId(), untold, changed);
    }
    return untold;
  }

  private void look(
      Map<String, List<WaitingInstance>> waiting, Set<String> untold, Set<String> changed) {
    PollTask open = look.orElseGet(plan.look());
    look = Optional.of(open);
    untold.stream().filter(changed::contains).forEach(open::expectChange);
    open.at(
        untold,
        ended -> serve(ended.id(), () -> tell(waiting.getOrDefault(ended.id(), List.of()), ended)));
  }

  /** The runtime no longer looks after the element; this does. */
  void retire() {
    log.retire();
  }

  /** Keeps no connection while nobody waits. */
  void rest() {
    look = Optional.empty();
  }

  private void serve(String id, Runnable step) {
    log.survive("%s %s is skipped".formatted(plan.resource().noun(), id), step);
  }

  private Set<String> untold(Map<String, List<WaitingInstance>> waiting) {
    return waiting.entrySet().stream()
        .filter(
            entry -> entry.getValue().stream().anyMatch(one -> telling.isNew(one, clock.instant())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void tell(List<WaitingInstance> waiting, CompletedWait ended) {
    telling.tell(
        waiting.stream().filter(one -> telling.isNew(one, clock.instant())).toList(),
        ended,
        clock.instant());
  }
}
