package io.github.camundabolna.contact;

import java.util.regex.Pattern;

/**
 * Prevents spreadsheets from running a value as a formula, with an apostrophe before it. Formula
 * characters are those that OWASP lists under "CSV injection". Phone numbers and plain numbers stay
 * unchanged: they're harmless, and the agent would speak the apostrophe.
 */
public final class FormulaGuard {

  private static final String FORMULA_START = "=+-@＝＋－＠\t\r\n";

  private static final Pattern HARMLESS = Pattern.compile("-[0-9][0-9.,]*|\\+[0-9(][0-9 ().,-]*");

  private FormulaGuard() {}

  /** Returns the value as written to the file; {@link #unguard} restores it exactly. */
  public static String guard(String value) {
    return isDangerous(value) ? "'" + value : value;
  }

  /** Returns the value as it was before {@link #guard}. */
  public static String unguard(String written) {
    return written.startsWith("'") && isDangerous(written.substring(1))
        ? written.substring(1)
        : written;
  }

  static boolean startsFormula(String text) {
    return !text.isEmpty() && FORMULA_START.indexOf(text.charAt(0)) >= 0;
  }

  /** Apostrophes before a formula count too, because they look like added ones. */
  private static boolean isDangerous(String value) {
    int apostrophes = 0;
    while (apostrophes < value.length() && value.charAt(apostrophes) == '\'') {
      apostrophes++;
    }
    return apostrophes < value.length()
        && FORMULA_START.indexOf(value.charAt(apostrophes)) >= 0
        && !HARMLESS.matcher(value).matches();
  }
}
