package io.github.camundabolna.deduplication;

/**
 * Compares phone numbers by their last digits. Extra candidates cost requests, missing ones a
 * duplicate call.
 */
public final class PhoneNumberMatch {

  /** Providers write the same number with or without +, spaces, and country code. */
  private static final int COMPARED_DIGITS = 7;

  private PhoneNumberMatch() {}

  /** Returns whether both may be the same number in different forms. */
  public static boolean mayBeSame(String one, String other) {
    return lastDigits(one).equals(lastDigits(other));
  }

  private static String lastDigits(String number) {
    String digits = number.replaceAll("[^0-9]", "");
    return digits.substring(Math.max(0, digits.length() - COMPARED_DIGITS));
  }
}
