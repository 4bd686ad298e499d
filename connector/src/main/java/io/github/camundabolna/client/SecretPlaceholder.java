package io.github.camundabolna.client;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a secret, in the place where the secret should be: a typo that the runtime does not
 * recognize, a secret whose value names another, or a runtime that has not resolved it yet.
 */
public final class SecretPlaceholder {

  /** Keys of Bolna have small letters and digits; names of secrets are written in capitals. */
  private static final Pattern NAME =
      Pattern.compile(
          "\\{\\{[^{}]{0,100}}{0,2}|(?i:secrets?\\.[A-Z0-9_.-]{1,100})"
              + "|^(?:[A-Z]{1,100}|[A-Z][A-Z0-9]{0,50}(?:_[A-Z0-9]{1,50}){1,10})$");

  private static final Pattern WELL_FORMED =
      Pattern.compile("\\{\\{\\s*secrets\\.[A-Za-z0-9_.-]{1,100}\\s*}}");

  private SecretPlaceholder() {}

  /**
   * Returns a sentence about a key that is none; it shows the name, and nothing else of the key.
   */
  public static Optional<String> problem(String key) {
    Matcher name = NAME.matcher(key);
    return name.find() ? Optional.of(sentence(name.group())) : Optional.empty();
  }

  /** Whether a runtime that resolves secrets late would have resolved this one. */
  public static boolean mayBeResolvedLater(String key) {
    return WELL_FORMED.matcher(key.strip()).matches();
  }

  private static String sentence(String name) {
    return "the API key is the name of a secret that was not resolved: "
        + name
        + ". Nothing was sent. Set the field to {{secrets.BOLNA_API_KEY}}, and give the runtime a"
        + " secret of that name whose value is the key";
  }
}
