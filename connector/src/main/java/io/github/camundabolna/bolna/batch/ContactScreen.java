package io.github.camundabolna.bolna.batch;

import io.github.camundabolna.bolna.client.Bolna;
import io.github.camundabolna.contact.ContactFilter;
import io.github.camundabolna.contact.ContactFilter.ContactRow;
import io.github.camundabolna.contact.ContactFilter.Filtered;
import io.github.camundabolna.contact.Contacts;
import io.github.camundabolna.guard.CallingWindowText;
import io.github.camundabolna.guard.Consent;
import io.github.camundabolna.guard.Recipient;
import io.github.camundabolna.guard.RecipientScreen;
import io.github.camundabolna.guard.Refusal;
import io.github.camundabolna.job.ErrorCode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Asks the guards about each contact of a list. Many contacts share a time zone. */
final class ContactScreen {

  private final BatchGuards guards;
  private final RecipientScreen recipients;
  private final Optional<Instant> start;
  private final CallingWindowText zones = new CallingWindowText(name -> "guards." + name);
  private final Map<Set<ZoneId>, Optional<Refusal>> windows = new HashMap<>();
  private final Set<ZoneId> keptZones = new HashSet<>();

  /**
   * The contacts that pass the guards.
   *
   * @param zones where these contacts may be; empty without a calling window
   */
  record Screened(Filtered contacts, Set<ZoneId> zones) {}

  private ContactScreen(BatchGuards guards, Optional<Instant> start) {
    this.guards = guards;
    this.recipients = guards.recipients().load();
    this.start = start;
  }

  /**
   * Asks the guards; reads the whole do-not-call list.
   *
   * @param start when the contacts are called; empty if the window decides later
   * @throws io.github.camundabolna.input.InvalidInputException if a column is missing, or a list or
   *     value can't be used
   */
  static Screened screen(Contacts contacts, BatchGuards guards, Optional<Instant> start) {
    ContactFilter filter = new ContactFilter(contacts);
    guards
        .timeZoneColumn()
        .ifPresent(column -> filter.requireColumn("guards.timeZoneColumn", column));
    guards
        .consentColumn()
        .ifPresent(column -> filter.requireColumn("guards.consentColumn", column));
    ContactScreen screen = new ContactScreen(guards, start);
    Filtered kept = filter.without(screen::reason);
    return new Screened(kept, screen.keptZones);
  }

  private Optional<String> reason(ContactRow contact) {
    Recipient recipient = Recipient.of(contact.phoneNumber());
    return guards
        .consentColumn()
        .flatMap(column -> Consent.refusal(contact.value(column)))
        .or(() -> recipients.refusal(recipient))
        .or(() -> outside(contact, recipient))
        .map(refusal -> ErrorCode.of(refusal.reason()).forVendor(Bolna.VENDOR));
  }

  private Optional<Refusal> outside(ContactRow contact, Recipient recipient) {
    if (guards.window().isEmpty()) {
      return Optional.empty();
    }
    Set<ZoneId> where =
        guards
            .timeZoneColumn()
            .flatMap(column -> zones.zone("timeZoneColumn", contact.value(column)))
            .map(Set::of)
            .orElseGet(recipient::timeZones);
    Optional<Refusal> refusal = windows.computeIfAbsent(where, this::refusal);
    if (refusal.isEmpty()) {
      keptZones.addAll(where);
    }
    return refusal;
  }

  /** Without a start, refuses only those whose time zone is unknown. */
  private Optional<Refusal> refusal(Collection<ZoneId> where) {
    return start.isPresent() || where.isEmpty()
        ? guards.window().flatMap(guard -> guard.refusal(start.orElse(Instant.EPOCH), where))
        : Optional.empty();
  }
}
