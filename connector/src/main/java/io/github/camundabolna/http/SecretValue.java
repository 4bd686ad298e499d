package io.github.camundabolna.http;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A secret in the body of a request, which {@link #toString()} hides. */
public record SecretValue(String value) {

  /** Shorter parts occur in unrelated words. */
  private static final int SHORTEST_PART = 8;

  private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]");

  private static final String WITHHELD = "the message is withheld because it can contain a secret";

  /**
   * Returns a text of the vendor, or a note in its place if the text contains a part of the secret,
   * however it's escaped or cut.
   */
  public String withhold(String text) {
    String wanted = plain(value);
    String searched = plain(text);
    int length = Math.min(SHORTEST_PART, wanted.length());
    boolean shown =
        length > 0
            && IntStream.rangeClosed(0, wanted.length() - length)
                .anyMatch(start -> searched.contains(wanted.substring(start, start + length)));
    return shown ? WITHHELD : text;
  }

  /** Returns only letters and digits, because escaping changes everything else. */
  private static String plain(String text) {
    return SIGNS.matcher(text).replaceAll("");
  }

  @Override
  public String toString() {
    return "***";
  }
}
