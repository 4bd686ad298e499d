package io.github.camundabolna.guard;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
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

  /** With country code, by ITU-T E.164; more are two numbers in one entry. */
  private static final int MAX_NUMBER = 15;

  /** What people dial before a country code, instead of {@code +}. */
  private static final List<String> DIALED_ABROAD = List.of("", "00", "011", "0011", "010", "810");

  private static final String TRUNK = "0";

  /** A longer entry is no number; patterns that look for an extension would take long. */
  private static final int MOST_CHARACTERS = 200;

  private static final Pattern PLAIN = Pattern.compile("[+]?[0-9]+");

  /**
   * An extension belongs to the same line. With more digits, it's a second number; so are digits
   * after a mere comma, which separates numbers.
   */
  private static final Pattern EXTENSION =
      Pattern.compile(
          "\\s*((;\\s*[a-z]|,\\s*,|#|x|ext\\b|extn\\b|extension\\b)[^\\p{Nd}]*(\\p{Nd}[^\\p{Nd}]*){0,6}"
              + "|[,;][^\\p{Nd}]*)$",
          Pattern.CASE_INSENSITIVE);

  /** Separates an area code from the rest, or the end of a second number. */
  private static final Pattern SLASH = Pattern.compile("(.*)[/~](.*?\\p{Nd}.*)", Pattern.DOTALL);

  private static final Pattern SLASHES = Pattern.compile("[/~]");

  /** Fewer digits before an extension are only a part of a number, like 98765x43210. */
  private static final int SHORTEST_LINE = 6;

  /** The longest number of most countries, with country code; longer ones are looked at closely. */
  private static final int USUAL_DIGITS = 12;

  private static final Pattern SCHEME = Pattern.compile("^(tel|callto):", Pattern.CASE_INSENSITIVE);

  /**
   * Invisible characters come along when a number is copied, such as marks of writing direction.
   */
  private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

  /** For callers from the same country only: {@code +44 (0)20 7946 0958}. */
  private static final Pattern OPTIONAL_TRUNK = Pattern.compile("\\(\\s*0\\s*\\)");

  private static final Pattern NOTATION =
      Pattern.compile("['(\\s]*[+＋]?[\\p{Nd}\\p{Pd}\\p{Zs}\\s().\\[\\]/~*·•]*");

  private NumberKeys() {}

  /** Returns the key of a list's entry; empty if it isn't a phone number. */
  static OptionalLong read(String entry) {
    // Most lists have plain numbers, and each job reads the whole list.
    if (!PLAIN.matcher(entry).matches()) {
      return withoutDecoration(entry);
    }
    return mayBeTooLong(entry) && isTooLong(entry) ? OptionalLong.empty() : key(entry);
  }

  private static boolean mayBeTooLong(String number) {
    return number.startsWith("+")
        && number.length() > USUAL_DIGITS
        && number.length() <= MAX_NUMBER + 1;
  }

  private static OptionalLong withoutDecoration(String entry) {
    String visible = INVISIBLE.matcher(entry).replaceAll("").strip();
    if (visible.length() > MOST_CHARACTERS) {
      return OptionalLong.empty();
    }
    String whole = SCHEME.matcher(visible).replaceFirst("");
    String line = EXTENSION.matcher(whole).replaceFirst("");
    String number = OPTIONAL_TRUNK.matcher(line).replaceAll("");
    int extension = digits(whole) - digits(line);
    int least = extension > 3 ? SHORTEST_LINE + 1 : SHORTEST_LINE;
    boolean cut = extension > 0 && digits(number) < least;
    return NOTATION.matcher(line).matches() && !cut && !hasSecondEnd(number) && !isTooLong(number)
        ? key(number)
        : OptionalLong.empty();
  }

  private static int digits(String text) {
    return PhoneNumberUtil.normalizeDigitsOnly(text).length();
  }

  /**
   * Returns whether the last slash is followed by the end of a second number, as in 415 555
   * 2671/72, and not by the rest after an area code. With a country code, that has seven digits.
   */
  private static boolean hasSecondEnd(String number) {
    Matcher parts = SLASH.matcher(number);
    if (!parts.matches() || isGrouped(number)) {
      return false;
    }
    String before = PhoneNumberUtil.normalizeDigitsOnly(parts.group(1));
    int after = digits(parts.group(2));
    // 011 and others are also the beginning of area codes, so only a long rest shows what they are.
    String national = after > 4 ? before.substring(prefixLength(before)) : withoutZeros(before);
    boolean abroad = isWithCountry(number) || national.length() < before.length();
    if (after > 4) {
      return national.length() >= 9 || !abroad && after >= 7 && national.length() >= 7;
    }
    boolean northAmerican = before.startsWith("1") && before.length() + after == 11;
    return after < 4
        ? national.length() >= (abroad ? 9 : 7)
        : national.length() >= (abroad ? 10 : 7) && !northAmerican;
  }

  private static String withoutZeros(String digits) {
    return digits.replaceFirst("^(0011|00)", "");
  }

  /** Returns whether slashes only separate groups of one number: 06/12/34/56/78. */
  private static boolean isGrouped(String number) {
    List<String> groups = List.of(SLASHES.split(number));
    return groups.size() > 2
        && digits(number) <= 11
        && groups.stream().mapToInt(NumberKeys::digits).allMatch(size -> size >= 2 && size <= 4);
  }

  private static boolean isWithCountry(String number) {
    return number.indexOf('+') >= 0 || number.indexOf('＋') >= 0;
  }

  private static boolean isTooLong(String number) {
    try {
      return NUMBERS.isPossibleNumberWithReason(NUMBERS.parse(number, null))
          == ValidationResult.TOO_LONG;
    } catch (NumberParseException withoutCountry) {
      return false;
    }
  }

  private static OptionalLong key(String number) {
    boolean withCountry = isWithCountry(number);
    String digits = PhoneNumberUtil.normalizeDigitsOnly(number);
    int most = Math.min(MAX_DIGITS - 1, MAX_NUMBER + (withCountry ? 0 : prefixLength(digits)));
    // No country code starts with 0, so +0… would match no one.
    boolean wrongCountry = withCountry && digits.startsWith(TRUNK);
    return wrongCountry || digits.length() < MIN_DIGITS || digits.length() > most
        ? OptionalLong.empty()
        : OptionalLong.of(key(digits, withCountry));
  }

  private static int prefixLength(String digits) {
    return DIALED_ABROAD.stream()
        .filter(digits::startsWith)
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  /** Returns the keys of all notations of a number. */
  static Set<Long> of(Recipient recipient) {
    PhoneNumber number = recipient.number();
    String country = String.valueOf(number.getCountryCode());
    Set<Long> keys = new HashSet<>();
    for (String national : nationals(number)) {
      add(keys, national, false);
      add(keys, country + national, true);
      // Also with a trunk prefix, although such a number can't be dialed: 0044 020 7946 0958.
      DIALED_ABROAD.forEach(prefix -> add(keys, prefix + country + national, false));
    }
    return keys;
  }

  /** Returns a number without its country code, with and without what is dialed before it. */
  private static Set<String> nationals(PhoneNumber number) {
    String significant = NUMBERS.getNationalSignificantNumber(number);
    // In some countries, callers at home dial other digits: in Argentina 15 instead of 9.
    String dialed =
        PhoneNumberUtil.normalizeDigitsOnly(NUMBERS.format(number, PhoneNumberFormat.NATIONAL));
    Set<String> bare = new HashSet<>(Set.of(significant));
    if (significant.startsWith(TRUNK)) {
      bare.add(significant.substring(TRUNK.length()));
    }
    bare.add(dialed);
    trunk(number)
        .filter(dialed::startsWith)
        .ifPresent(trunk -> bare.add(dialed.substring(trunk.length())));
    Set<String> all = new HashSet<>(bare);
    Stream.concat(Stream.of(TRUNK), trunk(number).stream())
        .forEach(trunk -> bare.forEach(digits -> all.add(trunk + digits)));
    return all;
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
