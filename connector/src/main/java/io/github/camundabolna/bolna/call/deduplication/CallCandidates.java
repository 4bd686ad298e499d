package io.github.camundabolna.bolna.call.deduplication;

import io.github.camundabolna.bolna.client.call.PlacedCall;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The calls of a list that one element instance may have placed, as far as they were examined. */
final class CallCandidates {

  private final CallAttempt attempt;
  private final Function<AgentCall, CallOrigin> origins;
  private final List<PlacedCall> own = new ArrayList<>();
  private Optional<String> undecided = Optional.empty();

  /**
   * @param origins finds who placed a call
   */
  CallCandidates(CallAttempt attempt, Function<AgentCall, CallOrigin> origins) {
    this.attempt = attempt;
    this.origins = origins;
  }

  /**
   * @param calls none older than those examined before
   */
  void examine(Collection<AgentCall> calls) {
    calls.stream()
        .filter(call -> call.mayBeTo(attempt.number()))
        .sorted(AgentCall.OLDEST_FIRST)
        .forEach(this::examine);
  }

  private void examine(AgentCall listed) {
    CallOrigin origin = origins.apply(listed);
    if (origin.is(attempt.job().key())) {
      own.add(listed.call());
    }
    if (origin.mayBeOf(attempt)) {
      undecided = undecided.or(() -> Optional.of(listed.call().executionId()));
    }
  }

  boolean haveOwn() {
    return !own.isEmpty();
  }

  boolean areNone() {
    return own.isEmpty() && undecided.isEmpty();
  }

  CallLookup.Result result() {
    return new CallLookup.Result(List.copyOf(own), undecided);
  }
}
