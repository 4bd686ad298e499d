package io.github.camundabolna.deduplication;

import java.util.regex.Pattern;

/**
 * Compares phone numbers by their last digits. Extra candidates cost requests, missing ones a
 * duplicate call.
 */
public final class PhoneNumberMatch {

  /** Providers write the same number with or without +, spaces, and country code. */
  private static final int COMPARED_DIGITS = 7;

  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");

  private PhoneNumberMatch() {}

  /** Returns whether both may be the same number in different forms. */
  public static boolean mayBeSame(String one, String other) {
    return lastDigits(one).equals(lastDigits(other));
  }

  private static String lastDigits(String number) {
    String digits = NO_DIGIT.matcher(number).replaceAll("");
    return digits.substring(Math.max(0, digits.length() - COMPARED_DIGITS));
  }
}
