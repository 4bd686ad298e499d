package io.github.camundabolna.simulator.call;

import java.util.regex.Pattern;

/** The phone number format that Bolna accepts: a plus, the country code, the number. */
public final class E164 {
  private static final Pattern FORMAT = Pattern.compile("\\+[1-9]\\d{6,14}");

  private E164() {}

  /** Returns whether the whole text is a number in that format. */
  public static boolean matches(String text) {
    return FORMAT.matcher(text).matches();
  }
}
