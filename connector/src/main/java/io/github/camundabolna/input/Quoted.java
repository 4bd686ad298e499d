package io.github.camundabolna.input;

import java.util.regex.Pattern;

/**
 * Quotes an untrusted value for a message: on one line, shortened, and without a secret that a
 * person entered in the wrong field.
 */
public final class Quoted {

  private static final int MAX_LENGTH = 80;

  /** The usual prefixes of API keys and of signing secrets. */
  private static final Pattern SECRET = Pattern.compile("\\b(sk|whsec)_[\\w-]{8,}");

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_.-]{1,60}");

  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

  private Quoted() {}

  public static String of(String value) {
    String shown = withoutSecret(value);
    String start = shown.length() > MAX_LENGTH ? shown.substring(0, end(shown)) + "…" : shown;
    return '"' + INVISIBLE.matcher(start).replaceAll("?") + '"';
  }

  /** Returns a plain name unchanged, and quotes anything else. */
  public static String unlessPlain(String name) {
    return PLAIN.matcher(withoutSecret(name)).matches() ? name : of(name);
  }

  /** Returns whether a text contains what must be an API key or a signing secret. */
  static boolean hides(String value) {
    return SECRET.matcher(value).find();
  }

  private static String withoutSecret(String value) {
    return SECRET.matcher(value).replaceAll("$1_***");
  }

  /** Returns the cut position, which never splits a character. */
  private static int end(String value) {
    return Character.isHighSurrogate(value.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
  }
}
