package io.github.camundabolna.input;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a {@code {variable}} in an agent's prompt: letters, digits, and underscores. Dots,
 * brackets, and colons have other meanings in prompts.
 */
public final class VariableName {

  public static final String FORM = "letters, digits, and _";

  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*");

  private VariableName() {}

  public static boolean isUsable(String name) {
    return NAME.matcher(name).matches();
  }

  /** Returns a usable name, like {@code customer_name} for {@code Customer Name}. */
  public static Optional<String> like(String name) {
    String words =
        name.toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "_")
            .replaceAll("^_+|_+$", "");
    return Optional.of(isUsable(words) ? words : "_" + words)
        .filter(usable -> !words.isEmpty() && isUsable(usable));
  }
}
