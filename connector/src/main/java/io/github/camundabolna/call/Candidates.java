package io.github.camundabolna.call;

import io.github.camundabolna.client.PlacedCall;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The calls of a list that one element instance may have placed, as far as they were examined. */
final class Candidates {

  private final Dial dial;
  private final Function<ListedCall, CallOwner> owners;
  private final List<PlacedCall> own = new ArrayList<>();
  private Optional<String> undecided = Optional.empty();

  /**
   * @param owners tells who placed a call
   */
  Candidates(Dial dial, Function<ListedCall, CallOwner> owners) {
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
    CallOwner owner = owners.apply(row);
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

  Sighting sighting() {
    return new Sighting(List.copyOf(own), undecided);
  }
}
