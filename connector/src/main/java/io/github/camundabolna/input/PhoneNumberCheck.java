package io.github.camundabolna.input;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks phone numbers, and suggests corrections. */
final class PhoneNumberCheck {

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private static final Pattern E164 = Pattern.compile(Patterns.E164);

  private static final String EXAMPLE = "+919876543210";

  private PhoneNumberCheck() {}

  /**
   * Returns what is wrong with a number.
   *
   * @param example of a valid number; if empty, a usual one
   * @param mustBe what the numbers of a vendor for one country must be; if empty, of any country
   */
  static Optional<String> problem(String text, String example, String mustBe) {
    boolean formatted = E164.matcher(text).matches();
    if (formatted && possible(text)) {
      return Optional.empty();
    }
    if (!mustBe.isEmpty()) {
      return Optional.of("%s, like %s".formatted(mustBe, sameCountry(text, example)));
    }
    return Optional.of(
        formatted
            ? "must have a valid length for its country"
            : "must be in E.164 format, like "
                + suggestion(text, example.isEmpty() ? EXAMPLE : example));
  }

  /** Returns the suggestion, or the example if that is a number of another country. */
  private static String sameCountry(String text, String example) {
    String suggestion = suggestion(text, example);
    return countryCode(suggestion) == countryCode(example) ? suggestion : example;
  }

  private static int countryCode(String number) {
    try {
      return NUMBERS.parse(number, null).getCountryCode();
    } catch (NumberParseException e) {
      throw new IllegalArgumentException("not a valid example: " + number, e);
    }
  }

  private static boolean possible(String text) {
    try {
      return NUMBERS.isPossibleNumber(NUMBERS.parse(text, null));
    } catch (NumberParseException unknownCountry) {
      return false;
    }
  }

  /** Returns the corrected number if it's valid, or else an example. */
  private static String suggestion(String text, String example) {
    try {
      String rewritten = NUMBERS.format(NUMBERS.parse(text, null), PhoneNumberFormat.E164);
      return E164.matcher(rewritten).matches() && possible(rewritten) ? rewritten : example;
    } catch (NumberParseException noCountry) {
      return example;
    }
  }
}
