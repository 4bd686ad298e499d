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
    return key(one).equals(key(other));
  }

  /** Returns what numbers have in common that may be the same. */
  public static String key(String number) {
    StringBuilder digits = new StringBuilder(COMPARED_DIGITS);
    for (int i = number.length() - 1; i >= 0 && digits.length() < COMPARED_DIGITS; i--) {
      char each = number.charAt(i);
      if (each >= '0' && each <= '9') {
        digits.append(each);
      }
    }
    return digits.toString();
  }
}
