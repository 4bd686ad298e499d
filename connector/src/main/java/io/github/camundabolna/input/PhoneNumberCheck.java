package io.github.camundabolna.input;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
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
    boolean valid = formatted && possible(text);
    if (!mustBe.isEmpty()) {
      return Optional.of("%s, like %s".formatted(mustBe, suggestionAs(example, text)))
          .filter(problem -> !valid || !isOfSameCountry(text, example));
    }
    if (valid) {
      return Optional.empty();
    }
    return Optional.of(
        formatted
            ? "must have a valid length for its country"
            : "must be in E.164 format, like "
                + suggestion(text, example.isEmpty() ? EXAMPLE : example));
  }

  /** Returns the suggestion, or the example if that is a number of another country. */
  private static String suggestionAs(String example, String text) {
    String suggestion = suggestion(text, example);
    return isOfSameCountry(suggestion, example) ? suggestion : example;
  }

  private static boolean isOfSameCountry(String number, String example) {
    return countryCode(number) == countryCode(example);
  }

  private static int countryCode(String number) {
    try {
      return NUMBERS.parse(number, null).getCountryCode();
    } catch (NumberParseException e) {
      throw new IllegalArgumentException("not a valid number: " + number, e);
    }
  }

  /** A number that only neighbors can dial, without an area code, isn't possible. */
  private static boolean possible(String text) {
    try {
      return NUMBERS.isPossibleNumberWithReason(NUMBERS.parse(text, null))
          == ValidationResult.IS_POSSIBLE;
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
