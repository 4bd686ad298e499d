package io.github.camundabolna.bolna.batch;

import io.github.camundabolna.bolna.batch.ContactScreen.Screened;
import io.github.camundabolna.bolna.client.batch.Batch;
import io.github.camundabolna.bolna.client.batch.BatchRequest;
import io.github.camundabolna.contact.ContactFilter.Filtered;
import io.github.camundabolna.contact.Contacts;
import io.github.camundabolna.contact.LeftOutReport;
import io.github.camundabolna.guard.CallRefusedException;
import io.github.camundabolna.guard.WindowGuard;
import io.github.camundabolna.input.InvalidInputException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The contacts of a batch, and the guards that decide which of them are called. The guards run when
 * the batch is created; an attempt that finds the batch of an earlier one checks only its start.
 */
final class GuardedBatch implements StartGuard {

  /** A window of a few minutes may contain no full 10 minutes of the hour. */
  private static final int MAX_MARKS = 200;

  private final BatchGuards guards;
  private final Contacts contacts;
  private Optional<Screened> created = Optional.empty();

  GuardedBatch(BatchGuards guards, Contacts contacts) {
    this.guards = guards;
    this.contacts = contacts;
  }

  /**
   * Checks the contacts and the account just before the batch is created.
   *
   * @param start when Bolna would start the batch; empty if that isn't known
   * @return the request, without the refused contacts
   * @throws CallRefusedException if no batch may be created
   */
  BatchRequest beforeCreating(
      BatchRequest request, Optional<OffsetDateTime> start, BatchOperationContext job) {
    BatchRequest kept = guards.checkContacts() ? withoutRefused(request, start, job) : request;
    guards
        .limits()
        .ifPresent(
            each -> job.accountGuard().check(each, job.bolna().http(), job.bolna().caller()));
    return kept;
  }

  private BatchRequest withoutRefused(
      BatchRequest request, Optional<OffsetDateTime> start, BatchOperationContext job) {
    Optional<Instant> fixed =
        start.filter(time -> !movesStart()).map(time -> StartTime.mark(time.toInstant()));
    Screened screened = ContactScreen.screen(contacts, guards, fixed);
    Filtered kept = screened.contacts();
    if (kept.count() == 0 || guards.rejectsList() && kept.leftOut().contacts() > 0) {
      throw CallRefusedException.ofContacts(
          kept.leftOut()
              .sentence(
                  "No batch was created. %d of %d contacts are refused:"
                      .formatted(kept.leftOut().contacts(), contacts.count())));
    }
    created = Optional.of(screened);
    // Refuses a window that is never open for all, or too late, before there is a batch.
    start
        .map(time -> StartTime.mark(time.toInstant()))
        .ifPresent(time -> checkStart(time, job.attempt().now()));
    return request.withCsv(kept.csv());
  }

  @Override
  public boolean movesStart() {
    return guards.window().filter(WindowGuard::movesCalls).isPresent();
  }

  /** Requests a full 10 minutes, so that Bolna's rounding doesn't leave the window. */
  @Override
  public OffsetDateTime clear(StartTime start, OffsetDateTime wanted) {
    return guards
        .window()
        .map(guard -> cleared(guard, start, StartTime.mark(wanted.toInstant())))
        .map(time -> time.atOffset(ZoneOffset.UTC))
        .orElse(wanted);
  }

  private void checkStart(Instant start, Instant now) {
    guards
        .window()
        .map(guard -> within(guard, start))
        .filter(moved -> moved.isAfter(start))
        .ifPresent(moved -> StartTime.checkMoved(moved, now));
  }

  private Instant cleared(WindowGuard guard, StartTime start, Instant wanted) {
    // An earlier attempt left out those whom it may not call at a set time.
    boolean checked = created.isEmpty() && start.at().isPresent() && !movesStart();
    return checked ? wanted : within(guard, wanted);
  }

  private Instant within(WindowGuard guard, Instant wanted) {
    Set<ZoneId> zones =
        created.orElseGet(() -> ContactScreen.screen(contacts, guards, Optional.empty())).zones();
    Instant time = wanted;
    for (int marks = 0; marks < MAX_MARKS; marks++) {
      Instant next = StartTime.mark(guard.clear(time, zones));
      if (next.equals(time)) {
        return time;
      }
      time = next;
    }
    throw new InvalidInputException(
        "guards.window must contain a full 10 minutes of the hour, when Bolna starts batches");
  }

  /**
   * Returns how many contacts the batch has.
   *
   * @param found the batch at Bolna, if an earlier attempt created it
   */
  int count(Supplier<Optional<Batch>> found) {
    return created
        .map(screened -> screened.contacts().count())
        .or(
            () ->
                guards.checkContacts() ? found.get().flatMap(GuardedBatch::rows) : Optional.empty())
        .orElse(contacts.count());
  }

  private static Optional<Integer> rows(Batch batch) {
    return batch.totalContacts().map(Long::intValue);
  }

  /** Returns the refused contacts; without details if an earlier attempt created the batch. */
  LeftOutReport leftOut(int count) {
    return created
        .map(screened -> screened.contacts().leftOut())
        .orElseGet(() -> new LeftOutReport(contacts.count() - count, Map.of(), List.of()));
  }
}
