package io.github.camundabolna.bolna.call.deduplication;

import io.github.camundabolna.bolna.client.call.PlacedCall;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The calls of a list that one element instance may have placed, as far as they were examined. */
final class CallCandidates {

  private final CallAttempt dial;
  private final Function<ListedCall, CallOrigin> owners;
  private final List<PlacedCall> own = new ArrayList<>();
  private Optional<String> undecided = Optional.empty();

  /**
   * @param owners tells who placed a call
   */
  CallCandidates(CallAttempt dial, Function<ListedCall, CallOrigin> owners) {
    this.dial = dial;
    this.owners = owners;
  }

  /**
   * @param rows none older than those examined before
   */
  void examine(Collection<ListedCall> rows) {
    rows.stream()
        .filter(row -> row.mayBeTo(dial.request().recipientPhoneNumber()))
        .sorted(ListedCall.OLDEST_FIRST)
        .forEach(this::examine);
  }

  private void examine(ListedCall row) {
    CallOrigin owner = owners.apply(row);
    if (owner.is(dial.key())) {
      own.add(row.call());
    }
    if (owner.mayBeOf(dial)) {
      undecided = undecided.or(() -> Optional.of(row.call().executionId()));
    }
  }

  boolean haveOwn() {
    return !own.isEmpty();
  }

  boolean areNone() {
    return own.isEmpty() && undecided.isEmpty();
  }

  LookupResult sighting() {
    return new LookupResult(List.copyOf(own), undecided);
  }
}
