package io.github.camundabolna.simulator.number;

import java.time.Instant;
import java.util.UUID;

/** A phone number of the account. */
public record RentedNumber(
    UUID id, String phoneNumber, String provider, int priceInCents, Instant createdAt) {}
