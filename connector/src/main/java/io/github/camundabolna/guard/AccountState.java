package io.github.camundabolna.guard;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * An account at one moment.
 *
 * @param balance in the currency of the limit; empty if unknown
 * @param callsInProgress empty if unknown
 */
public record AccountState(Optional<BigDecimal> balance, Optional<Integer> callsInProgress) {}
