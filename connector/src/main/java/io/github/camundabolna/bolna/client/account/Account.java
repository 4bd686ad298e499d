package io.github.camundabolna.bolna.client.account;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The account that owns an API key.
 *
 * @param wallet as Bolna sends it: 100 times the balance in US dollars on the live system
 */
public record Account(
    String id,
    Optional<BigDecimal> wallet,
    Optional<BigDecimal> maxConcurrentCalls,
    Optional<BigDecimal> currentCalls) {}
