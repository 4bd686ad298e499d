package io.github.camundabolna.guard;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.github.camundabolna.input.InvalidInputException;
import io.github.camundabolna.input.Quoted;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The countries whose numbers may be called.
 *
 * @param codes ISO 3166-1 codes with two letters
 */
public record AllowedCountries(Set<String> codes) {

  /**
   * Reads the panel field.
   *
   * @param items codes; an item may have several, separated by commas
   * @throws InvalidInputException if there is none, or if one isn't a country
   */
  public static AllowedCountries read(String field, Collection<String> items) {
    Set<String> codes =
        items.stream()
            .flatMap(item -> Arrays.stream(String.valueOf(item).split(",")))
            .map(code -> code.strip().toUpperCase(Locale.ROOT))
            .filter(code -> !code.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    if (codes.isEmpty()) {
      throw new InvalidInputException(field + " is missing. Enter country codes like IN, US");
    }
    codes.stream()
        .filter(code -> !PhoneNumberUtil.getInstance().getSupportedRegions().contains(code))
        .findFirst()
        .ifPresent(
            code -> {
              throw new InvalidInputException(
                  "%s must be ISO country codes with two letters, like IN, but was %s"
                      .formatted(field, Quoted.of(code)));
            });
    return new AllowedCountries(codes);
  }

  /** Returns the refusal; empty if the number may be called. */
  public Optional<Refusal> refusal(Recipient recipient) {
    boolean allowed =
        recipient
            .country()
            .map(codes::contains)
            .orElseGet(() -> allAllowed(recipient.possibleCountries()));
    return allowed
        ? Optional.empty()
        : Optional.of(
            Refusal.of(
                RefusalReason.COUNTRY_NOT_ALLOWED,
                "The number's country is %s. Allowed: %s. No one was called"
                    .formatted(recipient.country().orElse("unknown"), String.join(", ", codes))));
  }

  /** Countries share a country code: without a known one, each of them has to be allowed. */
  private boolean allAllowed(Set<String> possible) {
    return !possible.isEmpty() && codes.containsAll(possible);
  }
}
