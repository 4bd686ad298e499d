package io.github.camundabolna.bolna.client;

/** Compares phone numbers, which Bolna writes with or without a plus, spaces, and hyphens. */
public final class PhoneNotation {

  private PhoneNotation() {}

  /** Returns whether both have the same digits. */
  public static boolean isSame(String one, String other) {
    return digits(one).equals(digits(other));
  }

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
  }
}
