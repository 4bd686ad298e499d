package io.github.camundabolna.bolna.client.siptrunk;

import io.github.camundabolna.bolna.client.PhoneNotation;
import io.github.camundabolna.http.LenientJson;
import io.github.camundabolna.http.Timestamp;
import java.time.Instant;
import java.util.Optional;

/** A phone number of a SIP trunk, as Bolna writes it: with or without a plus. */
public record TrunkNumber(
    String id,
    String phoneNumber,
    Optional<String> name,
    Optional<String> trunkId,
    Optional<Instant> createdAt) {

  /** Reads a number; empty if the body lacks its ID or the number itself, or says it's deleted. */
  static Optional<TrunkNumber> read(LenientJson number) {
    return number
        .text("id")
        .filter(id -> !number.flag("deleted").orElse(false))
        .flatMap(
            id ->
                number
                    .text("phone_number")
                    .map(
                        text ->
                            new TrunkNumber(
                                id,
                                text.strip(),
                                number.text("name"),
                                number.text("byot_trunk_id"),
                                number.text("created_at").flatMap(Timestamp::read))));
  }

  /** Returns whether this is the given number, in whatever notation. */
  public boolean is(String other) {
    return PhoneNotation.isSame(phoneNumber, other);
  }
}
