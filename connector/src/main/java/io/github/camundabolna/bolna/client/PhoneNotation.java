package io.github.camundabolna.bolna.client;

import java.util.regex.Pattern;

/** Compares phone numbers, which Bolna writes with or without a plus, spaces, and hyphens. */
public final class PhoneNotation {

  private static final Pattern NO_DIGIT = Pattern.compile("\\D");

  private PhoneNotation() {}

  /** Returns whether both have the same digits. */
  public static boolean isSame(String one, String other) {
    return digits(one).equals(digits(other));
  }

  private static String digits(String text) {
    return NO_DIGIT.matcher(text).replaceAll("");
  }
}
