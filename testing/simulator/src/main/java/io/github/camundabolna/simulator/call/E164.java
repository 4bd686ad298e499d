package io.github.camundabolna.simulator.call;

import java.util.regex.Pattern;

/** The one form of phone numbers that Bolna takes: a plus, the country code, the number. */
public final class E164 {
  private static final Pattern FORM = Pattern.compile("\\+[1-9]\\d{6,14}");

  private E164() {}

  /** True if the text is a number in that form, with nothing around it. */
  public static boolean matches(String text) {
    return FORM.matcher(text).matches();
  }
}
