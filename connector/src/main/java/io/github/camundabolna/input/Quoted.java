package io.github.camundabolna.input;

import java.util.regex.Pattern;

/** Quotes an untrusted value for a message: on one line, and shortened. */
public final class Quoted {

  private static final int MAX_LENGTH = 80;

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_.-]{1,60}");

  private Quoted() {}

  public static String of(String value) {
    String start = value.length() > MAX_LENGTH ? value.substring(0, end(value)) + "…" : value;
    return '"' + start.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "?") + '"';
  }

  /** Returns a plain name unchanged, and quotes anything else. */
  public static String unlessPlain(String name) {
    return PLAIN.matcher(name).matches() ? name : of(name);
  }

  /** Returns the cut position, which never splits a character. */
  private static int end(String value) {
    return Character.isHighSurrogate(value.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
  }
}
