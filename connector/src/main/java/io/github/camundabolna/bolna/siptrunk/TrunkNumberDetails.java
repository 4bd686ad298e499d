package io.github.camundabolna.bolna.siptrunk;

import io.github.camundabolna.bolna.client.siptrunk.TrunkNumber;
import java.time.Instant;

/** A phone number of a trunk as a process sees it; null where Bolna doesn't say it. */
public record TrunkNumberDetails(
    String phoneNumberId, String phoneNumber, String name, String createdAt) {

  static TrunkNumberDetails of(TrunkNumber number) {
    return new TrunkNumberDetails(
        number.id(),
        number.phoneNumber(),
        number.name().orElse(null),
        number.createdAt().map(Instant::toString).orElse(null));
  }
}
