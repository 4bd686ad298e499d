package io.github.camundabolna.guard;

import java.util.Optional;

/** The guards that decide by the recipient's number alone. */
public record RecipientGuards(
    Optional<AllowedCountries> countries, Optional<DoNotCallList> doNotCall) {

  public static final RecipientGuards NONE =
      new RecipientGuards(Optional.empty(), Optional.empty());

  /**
   * Returns the refusal of a call; reads the whole do-not-call list.
   *
   * @throws io.github.camundabolna.input.InvalidInputException if that list can't be used
   */
  public Optional<Refusal> refusal(Recipient recipient) {
    return countries
        .flatMap(allowed -> allowed.refusal(recipient))
        .or(() -> doNotCall.flatMap(list -> list.refusal(recipient)));
  }

  /** Returns the same guards for many recipients, with the do-not-call list in memory. */
  public RecipientScreen load() {
    return new RecipientScreen(countries, doNotCall.map(DoNotCallList::load));
  }
}
