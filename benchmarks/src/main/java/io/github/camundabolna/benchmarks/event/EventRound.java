package io.github.camundabolna.benchmarks.event;

import io.github.camundabolna.benchmarks.event.EventFigures.Timing;
import io.github.camundabolna.benchmarks.event.OpenLoad.Answered;
import io.github.camundabolna.benchmarks.section.BenchmarkRun;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Measures all receivers in turn with the same events. The order changes with each round, because
 * the engine gets slower while it fills.
 */
record EventRound(BenchmarkRun run, EventPlan plan, EventStack stack, EventSize size, int round) {

  private static final Duration LIMIT = Duration.ofMinutes(2);

  void measure() {
    for (EventKind kind : EventKind.values()) {
      EventFigures figures = new EventFigures(kind, size);
      EventBodies bodies = EventBodies.of(kind, size);
      inTurn(
          receiver -> receiver.hasRate(kind),
          receiver -> run.record(figures.rate(receiver), round, rate(receiver, kind, bodies)));
      inTurn(EventReceiver::hasTimes, receiver -> measureTimes(receiver, figures, bodies));
    }
  }

  private void inTurn(Predicate<EventReceiver> chosen, Consumer<EventReceiver> measure) {
    BenchmarkRun.inTurn(round, List.of(EventReceiver.values())).stream()
        .filter(chosen)
        .forEach(receiver -> measureIfPossible(receiver, measure));
  }

  /** A receiver that no longer accepts events has no figure of this round. */
  private void measureIfPossible(EventReceiver receiver, Consumer<EventReceiver> measure) {
    try {
      measure.accept(receiver);
    } catch (CompletionException e) {
      if (!(e.getCause() instanceof UnacceptedEventException unaccepted)) {
        throw e;
      }
      run.progress("not measured in this round: %s", unaccepted.getMessage());
    }
  }

  private double rate(EventReceiver receiver, EventKind kind, EventBodies bodies) {
    EventSender sender = stack.sender(receiver);
    if (kind == EventKind.OTHER) {
      return ClosedLoad.run(sender, EventStack.events(bodies), plan.otherEventsFor());
    }
    WaitingCalls calls = stack.startWaiting(receiver, plan.closedCount(size));
    double rate = ClosedLoad.run(sender, calls.ids().stream().map(bodies::body).iterator(), LIMIT);
    calls.awaitEnd();
    return rate;
  }

  private void measureTimes(EventReceiver receiver, EventFigures figures, EventBodies bodies) {
    if (figures.kind() == EventKind.OTHER) {
      List<UUID> ids = Stream.generate(UUID::randomUUID).limit(plan.openCount(size)).toList();
      recordResponses(receiver, figures, send(receiver, ids, bodies));
      return;
    }
    WaitingCalls calls = stack.startWaiting(receiver, plan.openCount(size));
    List<Answered> answered = send(receiver, calls.ids(), bodies);
    calls.awaitEnd();
    recordResponses(receiver, figures, answered);
    List<Duration> untilMessage =
        answered.stream()
            .map(event -> Duration.between(event.due(), calls.continued(event.id())))
            .toList();
    figures.record(run, round, receiver, Timing.MESSAGE, untilMessage);
  }

  private List<Answered> send(EventReceiver receiver, List<UUID> ids, EventBodies bodies) {
    return OpenLoad.run(stack.sender(receiver), ids, bodies::body, size.openRate().perSecond());
  }

  private void recordResponses(
      EventReceiver receiver, EventFigures figures, List<Answered> answered) {
    figures.record(
        run, round, receiver, Timing.RESPONSE, answered.stream().map(Answered::response).toList());
  }
}
