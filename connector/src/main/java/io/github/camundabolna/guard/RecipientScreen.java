package io.github.camundabolna.guard;

import java.util.Optional;

/**
 * {@link RecipientGuards} for a list of recipients.
 *
 * @param doNotCall in memory
 */
public record RecipientScreen(
    Optional<AllowedCountries> countries, Optional<DoNotCallList.Loaded> doNotCall) {

  /** Returns the refusal of a call; empty if the number may be called. */
  public Optional<Refusal> refusal(Recipient recipient) {
    return countries
        .flatMap(allowed -> allowed.refusal(recipient))
        .or(() -> doNotCall.flatMap(list -> list.refusal(recipient)));
  }
}
