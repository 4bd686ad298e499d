package io.github.camundabolna.simulator.siptrunk;

import java.time.Instant;
import java.util.Optional;

/** A phone number of a trunk. */
public record TrunkNumber(
    String id, String phoneNumber, Optional<String> name, Instant createdAt) {}
