package io.github.camundabolna.webhook;

import io.github.camundabolna.http.SecretPlaceholder;
import io.github.camundabolna.http.Vendor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds easily guessed webhook secrets: placeholders of manuals and examples, and keyboard
 * patterns. Doesn't rate secrets beyond that.
 */
final class SecretStrength {

  private static final Pattern UNRESOLVED =
      Pattern.compile("\\{\\{|\\$\\{|^=|\\bsecrets\\.[A-Za-z0-9]", Pattern.CASE_INSENSITIVE);

  private static final Pattern NEVER_ARRIVES = Pattern.compile("(?s)\\s.*|.*\\s|.*\\p{Cc}.*");

  /** Longer words precede those that they contain. */
  private static final Pattern WORDS =
      Pattern.compile(
          String.join(
              "|",
              List.of(
                  "[^a-z0-9]",
                  "0?123456789a?b?c?d?e?f?0?",
                  "1234(5(6(78?)?)?)?",
                  "abcdef(ghijklmnopqrstuvwxyz|ghijklmnop)?",
                  "qwerty(uiop)?|asdfgh(jkl)?|zxcvbn(m)?",
                  "camunda|connector|webhook|callback|receiver|inbound|default|example",
                  "placeholder|password|passwort|secret|token|apikey|change|replace|insert",
                  "please|sample|dummy|admin|value|enter|super|your|test|here|this|with|some|todo",
                  "key|my|me|a|the|is|of")));

  private static final int MIN_OWN_CHARACTERS = 8;
  private static final int MIN_DIFFERENT_CHARACTERS = 6;

  private SecretStrength() {}

  /**
   * Returns the problem of a secret.
   *
   * @param name of the field
   * @param vendor whose name is easily guessed
   * @return a message that doesn't show the secret; empty if it's fine
   */
  static Optional<String> problem(String name, String secret, Vendor vendor) {
    if (UNRESOLVED.matcher(secret).find()) {
      return Optional.of(
          name
              + " refers to a secret that was not resolved"
              + SecretPlaceholder.nameIn(secret).map(": "::concat).orElse("")
              + ". Give the runtime a secret with this name, then deploy the process again");
    }
    if (NEVER_ARRIVES.matcher(secret).matches()) {
      return Optional.of(name + " must not start or end with a space or contain a line break");
    }
    return isGuessable(secret, vendor)
        ? Optional.of(
            name
                + " is a default or easy to guess. Generate one, like 32 random letters and digits")
        : Optional.empty();
  }

  private static boolean isGuessable(String secret, Vendor vendor) {
    String withoutVendor =
        secret.toLowerCase(Locale.ROOT).replace(vendor.name().toLowerCase(Locale.ROOT), " ");
    String own = WORDS.matcher(withoutVendor).replaceAll("");
    return own.length() < MIN_OWN_CHARACTERS
        || own.chars().distinct().count() < MIN_DIFFERENT_CHARACTERS;
  }
}
