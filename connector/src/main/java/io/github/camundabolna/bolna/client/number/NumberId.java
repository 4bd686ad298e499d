package io.github.camundabolna.bolna.client.number;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The ID of a phone number. Bolna lists it as 32 hexadecimal digits, but returns a UUID after a
 * purchase, and requires one in requests.
 */
public final class NumberId {

  private static final Pattern PLAIN =
      Pattern.compile("([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})");

  private NumberId() {}

  /** Returns the ID as a UUID with hyphens; an ID of another form is returned unchanged. */
  public static String canonical(String id) {
    String lower = id.strip().toLowerCase(Locale.ROOT);
    return PLAIN.matcher(lower).matches()
        ? PLAIN.matcher(lower).replaceFirst("$1-$2-$3-$4-$5")
        : id.strip();
  }
}
