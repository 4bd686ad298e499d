package io.github.camundabolna.bolna.call;

import io.github.camundabolna.bolna.client.call.CallRequest;
import io.github.camundabolna.guard.AccountLimits;
import io.github.camundabolna.guard.CallRefusedException;
import io.github.camundabolna.guard.Consent;
import io.github.camundabolna.guard.Recipient;
import io.github.camundabolna.guard.RecipientGuards;
import io.github.camundabolna.guard.Refusal;
import io.github.camundabolna.guard.WindowGuard;
import io.github.camundabolna.http.ApiException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The guards of one call.
 *
 * @param zone of the recipient; if empty, the number decides
 * @param consent what the process says of it; empty if none is required
 */
record CallGuards(
    Optional<WindowGuard> window,
    Optional<ZoneId> zone,
    RecipientGuards recipients,
    Optional<String> consent,
    Optional<AccountLimits> limits) {

  static final CallGuards NONE =
      new CallGuards(
          Optional.empty(),
          Optional.empty(),
          RecipientGuards.NONE,
          Optional.empty(),
          Optional.empty());

  /** Returns the variables that the call stores. */
  Map<String, Object> variables() {
    return consent.isPresent() ? Map.of(Consent.VARIABLE, true) : Map.of();
  }

  /**
   * Checks a call just before it's dialed. What takes time comes first, so that the window and the
   * account are checked last.
   *
   * @return the call, at the next opening if the window moves it
   * @throws CallRefusedException if a guard refuses it
   * @throws ApiException if a guard can't decide now; never of a kind that means "maybe placed"
   */
  CallRequest clear(CallRequest call, CallOperationContext job) {
    if (equals(NONE)) {
      return call;
    }
    Recipient recipient = Recipient.of(call.recipientPhoneNumber());
    consent
        .flatMap(Consent::refusal)
        .or(() -> recipients.refusal(recipient))
        .map(Refusal::exception)
        .ifPresent(
            refused -> {
              throw refused;
            });
    CallRequest within =
        window.map(guard -> within(guard, call, recipient, job.attempt().now())).orElse(call);
    limits.ifPresent(
        each -> job.accountGuard().check(each, job.bolna().http(), job.bolna().caller()));
    return within;
  }

  private CallRequest within(
      WindowGuard guard, CallRequest call, Recipient recipient, Instant now) {
    Instant wanted =
        call.scheduledAt().map(OffsetDateTime::toInstant).filter(now::isBefore).orElse(now);
    Collection<ZoneId> zones =
        zone.<Collection<ZoneId>>map(Set::of).orElseGet(recipient::timeZones);
    Instant cleared = guard.clear(wanted, zones);
    return cleared.equals(wanted) ? call : call.scheduledFor(cleared.atOffset(ZoneOffset.UTC));
  }
}
