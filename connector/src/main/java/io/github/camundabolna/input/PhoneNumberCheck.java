package io.github.camundabolna.input;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/** Checks phone numbers, and suggests corrections. */
final class PhoneNumberCheck {

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private static final String EXAMPLE = "+919876543210";

  private PhoneNumberCheck() {}

  /**
   * Returns what is wrong with a number.
   *
   * @param example of a valid number; if empty, a usual one
   */
  static Optional<String> problem(String text, String example) {
    if (!text.matches(Patterns.E164)) {
      return Optional.of(
          "must be in E.164 format, like "
              + suggestion(text, example.isEmpty() ? EXAMPLE : example));
    }
    return possible(text)
        ? Optional.empty()
        : Optional.of("must have a valid length for its country");
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
      return rewritten.matches(Patterns.E164) && possible(rewritten) ? rewritten : example;
    } catch (NumberParseException noCountry) {
      return example;
    }
  }
}
