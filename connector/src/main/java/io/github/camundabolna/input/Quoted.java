package io.github.camundabolna.input;

import java.util.regex.Pattern;

/** A value from outside in a sentence: in quotes, on one line, no longer than it takes to find. */
public final class Quoted {

  private static final int MAX_LENGTH = 80;

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_.-]{1,60}");

  private Quoted() {}

  public static String of(String value) {
    String start = value.length() > MAX_LENGTH ? value.substring(0, end(value)) + "…" : value;
    return '"' + start.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "?") + '"';
  }

  /** A name as it is, if it is one: a sentence may begin with it. */
  public static String unlessPlain(String name) {
    return PLAIN.matcher(name).matches() ? name : of(name);
  }

  /** A cut never halves a character. */
  private static int end(String value) {
    return Character.isHighSurrogate(value.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
  }
}
