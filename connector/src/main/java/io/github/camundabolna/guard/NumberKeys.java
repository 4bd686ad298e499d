package io.github.camundabolna.guard;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares phone numbers across notations. An entry of a list has one key, its digits; a recipient
 * has the keys of all notations that mean their number. So a list needs eight bytes per entry.
 */
final class NumberKeys {

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  /** Fewer digits are no phone number, and more fit no key. */
  private static final int MIN_DIGITS = 4;

  private static final int MAX_DIGITS = 18;

  /** What people dial before a country code, instead of {@code +}. */
  private static final List<String> DIALED_ABROAD = List.of("", "00", "011", "0011", "010", "810");

  private static final String TRUNK = "0";

  /** An extension belongs to the same line. */
  private static final Pattern EXTENSION =
      Pattern.compile("\\s*(;|,|#|x|ext\\b|extn\\b|extension\\b).*$", Pattern.CASE_INSENSITIVE);

  private static final Pattern SCHEME = Pattern.compile("^(tel|callto):", Pattern.CASE_INSENSITIVE);

  /** For callers from the same country only: {@code +44 (0)20 7946 0958}. */
  private static final Pattern OPTIONAL_TRUNK = Pattern.compile("\\(\\s*0\\s*\\)");

  private static final Pattern NOTATION =
      Pattern.compile("['(\\s]*[+＋]?[\\p{Nd}\\p{Pd}\\p{Zs}\\s().\\[\\]/~*·•]*");

  private NumberKeys() {}

  /** Returns the key of a list's entry; empty if it isn't a phone number. */
  static OptionalLong read(String entry) {
    String plain = SCHEME.matcher(entry.strip()).replaceFirst("");
    plain = EXTENSION.matcher(plain).replaceFirst("");
    if (!NOTATION.matcher(plain).matches()) {
      return OptionalLong.empty();
    }
    boolean withCountry = plain.indexOf('+') >= 0 || plain.indexOf('＋') >= 0;
    if (withCountry) {
      plain = OPTIONAL_TRUNK.matcher(plain).replaceAll("");
    }
    String digits = PhoneNumberUtil.normalizeDigitsOnly(plain);
    return digits.length() < MIN_DIGITS || digits.length() >= MAX_DIGITS
        ? OptionalLong.empty()
        : OptionalLong.of(key(digits, withCountry));
  }

  /** Returns the keys of all notations of a number. */
  static Set<Long> of(Recipient recipient) {
    PhoneNumber number = recipient.number();
    String country = String.valueOf(number.getCountryCode());
    String national = NUMBERS.getNationalSignificantNumber(number);
    Set<Long> keys = new HashSet<>();
    Stream.concat(Stream.of("", TRUNK), trunk(number).stream())
        .forEach(
            trunk -> {
              add(keys, trunk + national, false);
              add(keys, country + trunk + national, true);
            });
    DIALED_ABROAD.forEach(prefix -> add(keys, prefix + country + national, false));
    return keys;
  }

  /** Returns what people dial before a number of their own country. */
  private static Optional<String> trunk(PhoneNumber number) {
    String region = NUMBERS.getRegionCodeForCountryCode(number.getCountryCode());
    return Optional.ofNullable(NUMBERS.getNddPrefixForRegion(region, true));
  }

  private static void add(Set<Long> keys, String digits, boolean withCountry) {
    if (digits.length() < MAX_DIGITS) {
      keys.add(key(digits, withCountry));
    }
  }

  /** Puts a 1 first, because leading zeros count; negative with a country code. */
  private static long key(String digits, boolean withCountry) {
    long key = Long.parseLong("1" + digits);
    return withCountry ? -key : key;
  }
}
