package io.github.camundabolna.callingbox.tracking;

import io.github.camundabolna.callingbox.client.call.CallingBoxCall;
import io.github.camundabolna.callingbox.client.call.CallingBoxStatus;
import io.github.camundabolna.callingbox.tracking.HistoryReader.Found;
import io.github.camundabolna.callingbox.tracking.HistoryReader.Over;
import io.github.camundabolna.http.ApiException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What one round of a {@link HistoryReader} has seen. */
final class HistoryRound {

  /** About 10 MB. A later round delivers the others, because they stay open. */
  static final int MOST_HELD = 500;

  private final OpenCalls open;
  private final Found found;
  private final Clock clock;
  private final Set<String> listed = new HashSet<>();
  private final Set<String> stalled = new HashSet<>();
  private Predicate<String> covered = everyCall -> true;
  private final List<Over> over = new ArrayList<>();
  private boolean answered;
  private boolean full;

  HistoryRound(OpenCalls open, Found found, Clock clock) {
    this.open = open;
    this.found = found;
    this.clock = clock;
  }

  /**
   * Notes a call of the list. Delivers nothing, because the list waits meanwhile. Gives up nothing
   * either: the list may be a few seconds old, so a call that seems stalled is read by its ID.
   */
  void listed(CallingBoxCall row) {
    answered = true;
    if (!found.isWanted(row)) {
      return;
    }
    if (open.contains(row.id())) {
      listed.add(row.id());
      open.change(row.id(), call -> call.listed(row, clock.instant()));
    }
    shown(row.id(), row).ifPresent(this::keep);
  }

  private void keep(Over end) {
    if (end.reason().isPresent()) {
      stalled.add(end.id());
    } else if (over.size() < MOST_HELD) {
      over.add(end);
    } else {
      full = true;
    }
  }

  /**
   * Notes that the list was read to its end.
   *
   * @param covers whether the list is about a call; if not, its absence means nothing
   */
  void listComplete(Predicate<String> covers) {
    answered = true;
    covered = covers;
    open.missing(id -> covers.test(id) && !listed.contains(id));
  }

  /** Passes on the calls that are over. */
  void deliver() {
    List<Over> ends = List.copyOf(over);
    over.clear();
    if (!ends.isEmpty()) {
      found.over(ends);
    }
  }

  /** Notes a call that was read by its ID. */
  void read(String id, CallingBoxCall call) {
    answered = true;
    open.change(id, known -> known.read(call, clock.instant()));
    shown(id, call).ifPresent(over::add);
  }

  /** Notes that a call couldn't be read. */
  void failed(String id, ApiException failure) {
    Instant now = clock.instant();
    open.change(id, call -> call.failed(failure, answered, now));
    if (failure.isRefusal()) {
      boolean absent = open.get(id).filter(call -> call.refused().provesAbsence(now)).isPresent();
      found.refused(id, failure, answered && absent);
    }
  }

  /** Returns whether only a reading by its ID can tell how a call is. */
  boolean isUnclear(String id) {
    return stalled.contains(id) || covered.test(id) && !listed.contains(id);
  }

  /** Returns whether the list showed more than fits into memory. */
  boolean isFull() {
    return full;
  }

  private Optional<Over> shown(String id, CallingBoxCall call) {
    if (call.status() == CallingBoxStatus.UNKNOWN) {
      found.unknownStatus(call);
    }
    if (found.isHeld(id)) {
      return Optional.empty();
    }
    if (call.ended()) {
      return Optional.of(new Over(id, call, Optional.empty()));
    }
    return open.get(id)
        .flatMap(known -> StalledCall.reason(call, known.since(), clock.instant()))
        .map(reason -> new Over(id, call, Optional.of(reason)));
  }
}
