package io.github.camundabolna.bolna.client.number;

import java.util.Optional;

/**
 * What to search for among the numbers for sale.
 *
 * @param country {@code US} or {@code IN}
 * @param pattern first three digits after the country code
 */
public record NumberSearch(String country, Optional<String> pattern, Optional<String> provider) {}
