package io.github.camundabolna.poll;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * One round: who waits, what has ended, and who is told. What many wait for is asked for once, and
 * not at all when everybody was told. Whatever fails, the next round comes.
 */
final class PollRound implements BooleanSupplier {

  private final Subject subject;
  private final WaitingInstances instances;
  private final Look look;
  private final Telling telling;
  private final PollLog log;
  private final Clock clock;
  private final Retirement retirement;

  PollRound(
      Subject subject,
      WaitingInstances instances,
      Look look,
      Telling telling,
      PollLog log,
      Clock clock,
      Retirement retirement) {
    this.subject = subject;
    this.instances = instances;
    this.look = look;
    this.telling = telling;
    this.log = log;
    this.clock = clock;
    this.retirement = retirement;
  }

  /**
   * @return whether another round shall follow
   */
  @Override
  public boolean getAsBoolean() {
    if (!retirement.rests()) {
      log.survive("it is not known who waits", this::round);
    }
    return !retirement.isOver();
  }

  private void round() {
    Map<String, List<WaitingInstance>> waiting = instances.perId();
    retirement.roundBegins(!waiting.isEmpty());
    telling.keepOnly(waiting.values().stream().flatMap(List::stream).toList());
    waiting.forEach((id, all) -> serve(id, () -> telling.tellAgain(all, clock.instant())));
    look.at(
        untold(waiting),
        ended -> serve(ended.id(), () -> tell(waiting.getOrDefault(ended.id(), List.of()), ended)));
  }

  private void serve(String id, Runnable step) {
    log.survive("%s %s is skipped".formatted(subject.noun(), id), step);
  }

  private Set<String> untold(Map<String, List<WaitingInstance>> waiting) {
    return waiting.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(telling::isNew))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void tell(List<WaitingInstance> waiting, Ended ended) {
    telling.tell(waiting.stream().filter(telling::isNew).toList(), ended, clock.instant());
  }
}
