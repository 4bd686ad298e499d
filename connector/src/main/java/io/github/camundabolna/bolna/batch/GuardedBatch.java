package io.github.camundabolna.bolna.batch;

import io.github.camundabolna.bolna.batch.ContactScreen.Screened;
import io.github.camundabolna.bolna.batch.deduplication.CreatedBatch;
import io.github.camundabolna.bolna.client.batch.Batch;
import io.github.camundabolna.bolna.client.batch.BatchRequest;
import io.github.camundabolna.contact.ContactFilter.Filtered;
import io.github.camundabolna.contact.Contacts;
import io.github.camundabolna.contact.LeftOutReport;
import io.github.camundabolna.guard.CallRefusedException;
import io.github.camundabolna.guard.WindowGuard;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The contacts of a batch, and the guards that decide which of them are called. The guards run when
 * the batch is created; an attempt that finds the batch of an earlier one checks only its start.
 */
final class GuardedBatch {

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
    start.ifPresent(time -> checkStart(time, screened.zones(), job.attempt().now()));
    BatchRequest shorter = request.withCsv(kept.csv());
    return guards.window().isEmpty()
        ? shorter
        : shorter.named(KeptContacts.of(fixed, kept).after(request.fileName()));
  }

  private boolean movesStart() {
    return guards.window().filter(WindowGuard::movesCalls).isPresent();
  }

  private void checkStart(OffsetDateTime start, Set<ZoneId> zones, Instant now) {
    guards
        .window()
        .map(guard -> new BatchWindow(guard, () -> zones).clear(start).toInstant())
        .filter(moved -> moved.isAfter(StartTime.mark(start.toInstant())))
        .ifPresent(moved -> StartTime.checkMoved(moved, now));
  }

  /** Returns the guard of the start of a batch, whichever attempt created it. */
  StartGuard startOf(CreatedBatch batch) {
    return guards
        .window()
        .<StartGuard>map(guard -> new BatchWindow(guard, () -> zones(batch.fileName())))
        .orElse(StartGuard.NONE);
  }

  /** If it isn't certain which contacts the batch has, the window has to be open for all. */
  private Set<ZoneId> zones(String fileName) {
    return KeptContacts.in(fileName)
        .flatMap(this::screened)
        .orElseGet(() -> ContactScreen.screen(contacts, guards.onlyWindow(), Optional.empty()))
        .zones();
  }

  private Optional<Screened> screened(KeptContacts kept) {
    Predicate<Screened> same = each -> kept.equals(KeptContacts.of(kept.start(), each.contacts()));
    return created
        .filter(same)
        .or(() -> Optional.of(ContactScreen.screen(contacts, guards, kept.start())).filter(same));
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
