package io.github.camundabolna.panel;

/** A value from outside in a sentence: in quotes, on one line, no longer than it takes to find. */
public final class Quote {

  private static final int MAX_LENGTH = 80;

  private Quote() {}

  public static String of(String value) {
    String line = value.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
    return '"' + (line.length() > MAX_LENGTH ? line.substring(0, MAX_LENGTH) + "…" : line) + '"';
  }
}
